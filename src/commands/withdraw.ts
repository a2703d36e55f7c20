import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../checkout/write-files.ts';
import { markReleased, unmarkReleased } from '../ladder/editions/mark-released.ts';
import { prepareWithdrawal } from '../ladder/editions/withdraw.ts';
import { showPath } from '../ladder/files/folder.ts';
import { contentFolder } from '../ladder/files/read-content.ts';
import { INDEX_FILE, parseIndex } from '../ladder/files/read-editions.ts';

/**
 * Takes back the newest edition: its place in the list, its file, and its date in `handbook.yaml`. What
 * else the content says does not matter: it may be why the release is taken back.
 * @param date the edition
 * @returns what was done, or why nothing was
 */
export function withdrawRelease(date: string): { done: string[] } | { refused: string } {
  const folder = join(contentFolder(), 'editions');
  const list = join(folder, INDEX_FILE);
  const editions = parseIndex(list);
  if (!editions) return { refused: `${showPath(list)} names no editions` };
  const withdrawal = prepareWithdrawal(editions, date);
  if ('refused' in withdrawal) return withdrawal;
  const { index, newest } = withdrawal;
  // An older edition named in handbook.yaml is as good, and a file that the list does not name was not
  // released: so nothing breaks where this ends in between.
  for (const name of ['handbook.yaml', 'handbook.yml']) {
    const handbook = join(contentFolder(), name);
    if (!existsSync(handbook)) continue;
    const text = readFileSync(handbook, 'utf8');
    const marked = newest === undefined ? unmarkReleased(text) : markReleased(text, newest);
    writeFiles([{ path: handbook, text: marked }]);
  }
  if (index === undefined) rmSync(list);
  else writeFiles([{ path: list, text: index }]);
  const file = join(folder, `${date}.json`);
  rmSync(file, { force: true });
  return { done: [`removed ${showPath(file)}`, `withdrew the edition of ${date}`] };
}
