import { execFile } from 'node:child_process';
import { snapshotLadder, makeEdition } from '../../src/ladder/editions/snapshot.ts';
import { formatEdition, formatIndex, listForIndex } from '../../src/ladder/editions/format.ts';
import { joinHandbook } from '../../src/handbook/handbook.ts';
import { readContent } from '../../src/ladder/files/read-content.ts';
import { writeFiles } from './folders.ts';
import { SOUND } from './ladders.ts';

/** A sound ladder of four items on the day of its first release. */
export const RELEASABLE: Record<string, string> = {
  'handbook.yaml': String(SOUND['handbook.yaml']).replace('2026-11-21', '2026-01-01'),
  'glossary.yaml': String(SOUND['glossary.yaml']),
  'traits/calm.mdx': String(SOUND['traits/calm.mdx']),
  'tracks/technical/track.yaml': String(SOUND['tracks/technical/track.yaml']),
  'tracks/technical/mid.yaml': `responsibilities:
  - id: reviews-code
    text: Reviews code with care
  - id: plans-work
    text: Plans the work of a week
    section: planning
examples:
  - id: asks-first
    text: Asks before rewriting
  - id: says-thanks
    text: Thanks whoever found the fault
`,
};

/** Releases what a folder says, whatever is wrong with it. */
export function releaseFolder(folder: string, date: string, note?: string): void {
  const { ladder, editions } = joinHandbook(readContent(folder).files);
  const made = makeEdition(snapshotLadder(ladder), date, note, editions.heads);
  const all = [...editions.all.map(({ snapshot }) => snapshot), made];
  writeFiles(folder, {
    [`editions/${date}.json`]: formatEdition(made),
    'editions/index.yaml': formatIndex(listForIndex(all)),
  });
}

/** Runs `npm run release`. */
export function runRelease(
  content: string,
  ...words: string[]
): Promise<{ status: number; output: string }> {
  const env = { ...process.env, HANDBOOK_CONTENT: content };
  return new Promise((settle) => {
    execFile(process.execPath, ['src/commands/release.ts', ...words], { env }, (error, out, err) =>
      settle({
        status: Number(error?.code ?? 0),
        output: `${out}${err}`.replaceAll(content, 'content'),
      }),
    );
  });
}
