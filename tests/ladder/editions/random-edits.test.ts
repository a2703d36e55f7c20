import { basename } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listRecords } from '../../../src/citing/list-records.ts';
import { judgeLink } from '../../../src/citing/verdict.ts';
import { listFragments } from '../../../src/ladder/editions/fragments.ts';
import { snapshotLadder } from '../../../src/ladder/editions/snapshot.ts';
import { days, FIRST, makeEdit, writeContent } from './random-edits.ts';
import type { Edit } from './random-edits.ts';
import { wordsOf } from '../../support/html.ts';
import { findCitedWording } from '../../site/cited-wording.ts';
import { openSite } from '../../support/sites.ts';
import { makeFolder, writeFiles } from '../../support/folders.ts';
import { releaseFolder } from '../../support/editions.ts';
import { readHandbook, readProblems } from '../../support/ladders.ts';

/** A promised address, and for an item's page the sentence that it showed. */
interface Published {
  page: string;
  fragment: string;
  sentence: string | undefined;
}

/**
 * Edits and releases a ladder day by day. An edit with which the build finds fault is taken back, as a
 * writer would; then the fault must name an id, and the edit must have been made without care.
 * @returns every address that was ever published
 */
function publish(folder: string, edits: Edit[][]): Published[] {
  const published: Published[] = [];
  let content = FIRST;
  for (const [day, ofDay] of [[], ...edits].entries()) {
    const date = `2026-0${day + 1}-01`;
    for (const edit of ofDay) {
      const { edited, careful } = makeEdit(content, edit, date);
      writeFiles(folder, writeContent(edited, date));
      const problems = readProblems(folder).problems;
      if (problems.length === 0) content = edited;
      else {
        expect(careful, problems.join('\n')).toBe(false);
        for (const problem of problems)
          expect(problem).toMatch(/^content\/\S+:\d+:\d+ .*"[a-z0-9-]+"/);
      }
    }
    writeFiles(folder, writeContent(content, date));
    releaseFolder(folder, date);
    const words = snapshotLadder(readHandbook(folder).ladder);
    for (const { id, text } of words.items)
      published.push({ page: `/i/${id}/`, fragment: date, sentence: text });
    for (const [page, fragments] of listFragments(words))
      for (const fragment of ['', ...fragments.keys()])
        published.push({ page, fragment, sentence: undefined });
  }
  return published;
}

test('however a ladder is edited, the build names a fault or every address ever published is known', () => {
  const made = new Set<string>();
  fc.assert(
    fc.property(days, (edits) => {
      const folder = makeFolder();
      const published = publish(folder, edits);
      const known = readHandbook(folder);
      const { handbook, items } = listRecords(known);
      for (const { page, fragment, sentence } of published) {
        const source = { handbook, findItem: (id: string) => items.get(id) };
        const verdict = judgeLink({ path: page, fragment }, source);
        expect(verdict.status, `${page}#${fragment}`).not.toBe('unknown');
        if (sentence) expect(verdict.cited?.text, `${page}#${fragment}`).toBe(sentence);
        made.add(verdict.status);
      }
    }),
    { numRuns: 40 },
  );
  expect([...made].sort()).toEqual(['current', 'moved', 'retired', 'reworded']);
});

test('what was published by a ladder edited at random is in the built site', async () => {
  await fc.assert(
    fc.asyncProperty(days, async (edits) => {
      const folder = makeFolder();
      const published = publish(folder, edits);
      const name = `${basename(folder)}-site`;
      const { pages, readPage } = await openSite({ name, content: folder });
      const lost = published.filter(({ page, fragment, sentence }) => {
        if (!pages.includes(page) || fragment === '') return !pages.includes(page);
        const document = readPage(page);
        if (!sentence) return !document.querySelector(`[id="${fragment}"]`);
        const cited = findCitedWording(document, fragment);
        return !cited || !wordsOf(cited.wording).includes(sentence);
      });
      expect(lost).toEqual([]);
    }),
    { numRuns: 1, endOnFailure: true },
  );
});
