// The fixture ladder's four editions, told backwards: each change says how to undo it, so that the
// ladder of any edition is made from the ladder of today.
import { cpSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';

export const LIGHTHOUSE = 'tests/fixtures/lighthouse';

/** The editions of the fixture ladder, the oldest first, with their notes. */
export const EDITIONS = [
  { date: '2024-03-01', note: 'The ladder is written down for the first time' },
  { date: '2025-01-15', note: undefined },
  { date: '2025-09-01', note: 'Stores are closed, and what nobody could tell apart is one' },
  { date: '2026-06-01', note: 'What the winter taught: “two eyes” & <one> rope' },
] as const;

/**
 * Makes the fixture ladder as it was before an edition was released.
 * @param edition the place of the edition among {@link EDITIONS}
 * @param folder where the content is written; what is there is replaced, editions excepted
 */
export function writeStage(edition: number, folder: string): void {
  for (const name of ['tracks', 'traits', 'retired.yaml'])
    rmSync(join(folder, name), { recursive: true, force: true });
  cpSync(LIGHTHOUSE, folder, {
    recursive: true,
    filter: (path) => !path.startsWith(join(LIGHTHOUSE, 'editions')),
  });
  const { date } = EDITIONS[edition]!;
  const tell = new Teller(folder);
  for (const [since, undo] of CHANGES) if (since > edition) undo(tell);
  tell.replace('handbook.yaml', `edition: ${EDITIONS.at(-1)!.date}`, `edition: ${date}`);
  const retired = parse(tell.read('retired.yaml')) as { date: string }[];
  const known = retired.filter((entry) => entry.date <= date);
  if (known.length > 0) tell.write('retired.yaml', stringify(known));
  else rmSync(join(folder, 'retired.yaml'));
}

class Teller {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(file: string): string {
    return readFileSync(join(this.#folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.#folder, file)), { recursive: true });
    writeFileSync(join(this.#folder, file), text);
  }

  replace(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not say "${from}"`);
    this.write(
      file,
      text.replaceAll(from, () => to),
    );
  }

  /** Takes an entry out of a list and gives its lines. */
  take(file: string, id: string): string {
    const text = this.read(file);
    const entry = new RegExp(`^ *- id: ${id}\\r?\\n(?:(?! *- |\\S).*\\n?)*`, 'm').exec(text);
    if (!entry) throw new Error(`${file} has no ${id}`);
    this.write(file, text.replace(entry[0], ''));
    return entry[0];
  }

  /** Puts lines before the entry of an id, or at the end where that is no id. */
  put(file: string, before: string, lines: string): void {
    const text = this.read(file);
    const place = text.search(new RegExp(`^ *- id: ${before}\\r?$`, 'm'));
    const at = place < 0 ? text.length : place;
    this.write(file, text.slice(0, at) + lines + text.slice(at));
  }
}

/** The place of the edition that first had the change, and how the ladder was before. */
const CHANGES: [since: number, undo: (tell: Teller) => void][] = [
  // 2026-06-01
  [
    3,
    (tell) => {
      tell.take('tracks/signals/senior-keeper.yaml', 'rolls-back-at-noon');
      tell.replace('tracks/signals/senior-keeper.yaml', 'examples:\n', '');
      tell.take('tracks/signals/keeper.yaml', 'asks-for-a-second-pair-of-eyes');
      tell.put(
        'tracks/signals/keeper.yaml',
        'takes-a-name-as-text',
        '  - id: reviews-and-rolls-back\n    text: Asks for a second pair of eyes, and rolls back what they find\n    section: software\n    illustrates: [reads-code-before-changing-it]\n',
      );
    },
  ],
  [
    3,
    (tell) =>
      tell.put(
        'tracks/watch/keeper.yaml',
        'calls-the-harbour-first',
        '  - id: rows-out-in-any-weather\n    text: Rows out to the light in *any* weather, alone if need be\n    illustrates: [answers-alarms-in-order]\n    traits: [seamanship]\n',
      ),
  ],
  [
    3,
    (tell) => {
      const lines = tell.take('tracks/buoys/keeper.yaml', 'photographs-each-shackle');
      tell.put('tracks/buoys/senior-keeper.yaml', 'drops-the-trip-on-tuesday', lines);
    },
  ],
  [3, (tell) => tell.replace('tracks/watch/keeper.yaml', '\n      It goes wrong quietly.\n', '\n')],
  [
    3,
    (tell) => {
      const lines = tell.take('tracks/buoys/keeper.yaml', 'recovers-lost-buoys');
      tell.put('tracks/buoys/keeper.yaml', 'lifts-by-the-plan', lines);
    },
  ],
  [
    3,
    (tell) =>
      tell.replace(
        'tracks/seafarers/senior-keeper.yaml',
        'מגדלור runs from right to left, and so does منارة',
        'מגדלור',
      ),
  ],
  [
    3,
    (tell) =>
      tell.replace(
        'tracks/signals/keeper.yaml',
        'for a ship with an odd name: logs it, escapes it, wishes it a fair wind',
        'for a joke & laughs',
      ),
  ],
  [3, (tell) => tell.replace('tracks/signals/track.yaml', 'Signals and software', 'Signals')],
  // 2025-09-01
  [
    2,
    (tell) => {
      tell.replace('tracks/watch/every-level.yaml', '[ENG.12_b, keeps-the-old-log]', '[ENG.12_b]');
      tell.put(
        'tracks/watch/every-level.yaml',
        'says-so-early',
        '  - id: keeps-the-old-log\n    text: Keeps the old log where a hurried reader finds it\n    traits: [plain-speech]\n',
      );
    },
  ],
  [
    2,
    (tell) =>
      tell.replace(
        'tracks/lights/keeper.yaml',
        'colour and rhythm, and proves it by measuring rather than by squinting',
        'colour and rhythm',
      ),
  ],
  [
    2,
    (tell) => {
      const moved = tell.take('tracks/buoys/senior-keeper.yaml', 'one-chain-for-every-seabed');
      tell.replace('tracks/buoys/senior-keeper.yaml', 'anti-patterns:\n', '');
      tell.write('tracks/stores/track.yaml', 'title: Stores and purchasing\ngroup: Ashore\n');
      tell.write(
        'tracks/stores/keeper.yaml',
        'responsibilities:\n  - id: counts-the-lamps\n    text: Counts the lamps each quarter, and asks where the others are\n    traits: [neatness]\n',
      );
      tell.write('tracks/stores/senior-keeper.yaml', `anti-patterns:\n${moved}`);
    },
  ],
  [
    2,
    (tell) => {
      tell.write('traits/neatness.mdx', '---\ntitle: Neatness\n---\n\nA place for everything.\n');
      tell.replace(
        'tracks/watch/every-level.yaml',
        'traits: [plain-speech, calm]',
        'traits: [plain-speech, neatness]',
      );
    },
  ],
  [
    2,
    (tell) => {
      tell.put(
        'glossary.yaml',
        '-',
        '- id: foghorn\n  term: Foghorn\n  meaning: What fog was told by\n',
      );
      tell.put(
        'sources.yaml',
        '-',
        '- id: old-manual\n  title: Manual of Lights, second edition\n',
      );
    },
  ],
  [
    2,
    (tell) =>
      tell.put(
        'tracks/lights/senior-keeper.yaml',
        'gold-plates-the-lantern',
        '  - id: polishes-brass-before-inspections\n    text: Polishes brass before inspections, and *only* then\n    section: upkeep\n    breaks: [main]\n    instead: Looks after what no inspector sees\n',
      ),
  ],
  [
    2,
    (tell) =>
      tell.replace(
        'tracks/seafarers/station-manager.yaml',
        'Names the month, the risk and the day on which both will be looked at again',
        'Names the month',
      ),
  ],
  [
    2,
    (tell) => {
      tell.replace(
        'tracks/lights/track.yaml',
        '  - { id: power,',
        '  - { id: lenses, title: Lenses }\n  - { id: power,',
      );
      tell.replace('tracks/lights/senior-keeper.yaml', 'section: optics', 'section: lenses');
    },
  ],
  // 2025-01-15
  [
    1,
    (tell) => {
      for (const file of [
        'watch/senior-keeper',
        'seafarers/keeper',
        'seafarers/senior-keeper',
        'signals/principal-keeper',
      ])
        tell.replace(`tracks/${file}.yaml`, 'issues-notices', 'writes-notices-to-mariners');
      tell.replace(
        'tracks/seafarers/keeper.yaml',
        '[writes-notices-to-mariners, N2M.3]',
        '[N2M.3]',
      );
    },
  ],
  [
    1,
    (tell) =>
      tell.replace(
        'tracks/lights/keeper.yaml',
        'published range, colour and rhythm',
        'published range',
      ),
  ],
  [
    1,
    (tell) => {
      tell.replace(
        'handbook.yaml',
        'levels:\n',
        'levels:\n  - { id: apprentice, title: Apprentice }\n',
      );
      tell.write(
        'tracks/watch/apprentice.yaml',
        'responsibilities:\n  - id: learns-the-lights-by-name\n    text: Learns the lights by name and rhythm\n    traits: [seamanship]\n',
      );
    },
  ],
  [1, (tell) => void tell.take('tracks/lights/keeper.yaml', 'times-the-flash')],
];
