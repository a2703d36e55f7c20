// A made-up ladder of any size. It says nothing: it has the shape of one, and the same words each time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const TRACKS = ['harbour', 'workshop', 'galley'];
const LEVELS = ['first', 'second', 'third', 'fourth', 'fifth'];
const TRAITS = ['patience', 'foresight', 'candour', 'thrift'];
const SECTIONS = ['before', 'during', 'after'];

const VERBS =
  'Checks Mends Orders Plans Sorts Teaches Weighs Stows Counts Tests Charts Trims'.split(' ');
const THINGS =
  'ropes sails crates maps boilers lamps stores anchors ledgers pumps hatches signals'.split(' ');
const MANNERS = 'early twice aloud together in calm weather by daylight in writing'.split(' ');
const REASONS =
  'nobody waits for them|the next watch finds them|a storm changes little|the cost stays known'.split(
    '|',
  );

/** Numbers between 0 and 1 that are the same in every run: a linear congruential generator. */
function makeChance(): () => number {
  let state = 2463534242;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/**
 * Writes a made-up ladder of three tracks, five levels and four traits: of five items three are
 * responsibilities, one is an example and one an anti-pattern; each has a detail of some fifty words
 * and one or two traits, and a third of the responsibilities build on one of the level below.
 * @param folder the folder to write, which is made
 * @param size how many items the ladder has, at least 30
 */
export function writeLadder(folder: string, size: number): void {
  const chance = makeChance();
  const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(chance() * things.length)]!;
  const clause = () =>
    `${pick(VERBS)} the ${pick(THINGS)} and the ${pick(THINGS)} ${pick(MANNERS)}`;
  const sentence = () => `${clause()}, so that ${pick(REASONS)}`;
  const write = (file: string, lines: string[]) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  };

  write('handbook.yaml', [
    'title: A made-up ladder',
    'language: en',
    'edition: 2026-01-01',
    'site: https://ladder.example.org',
    'levels:',
    ...LEVELS.map((id) => `  - { id: ${id}, title: ${id} mate }`),
  ]);
  for (const id of TRAITS)
    write(`traits/${id}.mdx`, [
      '---',
      `title: ${id}`,
      '---',
      '',
      `${sentence()}.`,
      '',
      '## More',
      '',
      `${sentence()}.`,
    ]);
  for (const id of TRACKS)
    write(`tracks/${id}/track.yaml`, [
      `title: ${id}`,
      'sections:',
      ...SECTIONS.map((section) => `  - { id: ${section}, title: ${section} }`),
    ]);

  const lists = [
    'responsibilities',
    'responsibilities',
    'responsibilities',
    'examples',
    'anti-patterns',
  ];
  const files = new Map<string, Map<string, string[]>>();
  const responsibilities = new Map<string, string[]>();
  for (let number = 0; number < size; number++) {
    const track = TRACKS[number % TRACKS.length]!;
    const level = Math.floor(number / TRACKS.length) % LEVELS.length;
    const list = lists[Math.floor(number / TRACKS.length / LEVELS.length) % lists.length]!;
    const id = `${track}-${LEVELS[level]}-${number}`;
    const own = responsibilities.get(`${track} ${level}`) ?? [];
    const below = responsibilities.get(`${track} ${level - 1}`) ?? [];
    const lines = [
      `  - id: ${id}`,
      `    text: ${JSON.stringify(sentence())}`,
      `    detail: ${JSON.stringify(Array.from({ length: 4 }, () => `${sentence()}.`).join(' '))}`,
      `    section: ${pick(SECTIONS)}`,
      `    traits: [${[...new Set([pick(TRAITS), pick(TRAITS)])].join(', ')}]`,
    ];
    if (list === 'responsibilities') {
      if (below.length > 0 && chance() < 1 / 3) lines.push(`    builds-on: [${pick(below)}]`);
      responsibilities.set(`${track} ${level}`, [...own, id]);
    }
    if (list === 'examples') lines.push(`    illustrates: [${pick(own)}]`);
    if (list === 'anti-patterns')
      lines.push(`    breaks: [${pick(own)}]`, `    instead: ${JSON.stringify(clause())}`);
    const file = `tracks/${track}/${LEVELS[level]}.yaml`;
    const parts = files.get(file) ?? new Map<string, string[]>();
    parts.set(list, [...(parts.get(list) ?? []), ...lines]);
    files.set(file, parts);
  }
  for (const [file, parts] of files)
    write(
      file,
      [...parts].flatMap(([list, lines]) => [`${list}:`, ...lines]),
    );
}
