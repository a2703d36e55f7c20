// Ladders that are extreme in one way each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a ladder with an item at each level of each track, that has one of the traits.
 * @param folder the folder to write, which is made
 * @param counts how many tracks, levels and traits the ladder has
 */
export function writeManyTracks(
  folder: string,
  counts: { tracks: number; levels: number; traits: number },
): void {
  const levels = range(counts.levels).map((level) => `level-${level}`);
  const traits = range(counts.traits).map((trait) => `trait-${trait}`);
  writeHandbook(folder, levels);
  mkdirSync(join(folder, 'traits'), { recursive: true });
  for (const trait of traits)
    writeFileSync(
      join(folder, 'traits', `${trait}.mdx`),
      `---\ntitle: The ${trait}\n---\n\nA trait.\n`,
    );
  for (const track of range(counts.tracks)) {
    const own = writeTrack(folder, track);
    for (const [place, level] of levels.entries())
      writeFileSync(
        join(own, `${level}.yaml`),
        `responsibilities:
  - id: item-${track}-${place}
    text: Does what track ${track} asks at ${level}
    traits: [${traits[(track * 7 + place) % counts.traits]}]
`,
      );
  }
}

/**
 * Writes a ladder of one level whose items are all in all tracks.
 * @param folder the folder to write, which is made
 * @param counts how many tracks and items the ladder has
 */
export function writeManyPlaces(folder: string, counts: { tracks: number; items: number }): void {
  writeHandbook(folder, ['level-0']);
  for (const track of range(counts.tracks)) {
    const items = range(counts.items).map((item) =>
      track === 0
        ? `  - { id: item-${item}, text: Does thing ${item} with care }\n`
        : `  - same: item-${item}\n`,
    );
    writeFileSync(
      join(writeTrack(folder, track), 'level-0.yaml'),
      `responsibilities:\n${items.join('')}`,
    );
  }
}

function writeHandbook(folder: string, levels: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const list = levels.map((level) => `  - { id: ${level}, title: The ${level} }\n`).join('');
  writeFileSync(
    join(folder, 'handbook.yaml'),
    `title: A ladder of extremes\nlanguage: en\nedition: 2026-01-01\nlevels:\n${list}`,
  );
}

function writeTrack(folder: string, number: number): string {
  const own = join(folder, 'tracks', `track-${number}`);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'track.yaml'), `title: Track number ${number}\norder: ${number}\n`);
  return own;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
