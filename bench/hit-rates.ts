/** How often search has a right record among its first three: on the fixtures and the shipped handbook. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { openSearch } from '../tests/search/open-search.ts';
import { readCases } from '../tests/shipped/cases.ts';

/** A question and the records of which one has to be among the first three. */
interface Question {
  ask: string;
  want: readonly string[];
}

const HANDBOOKS: Record<string, { folder: string; questions: () => Question[] }> = {
  lighthouse: { folder: 'tests/fixtures/lighthouse', questions: () => readFixture('lighthouse') },
  leuchtturm: { folder: 'tests/fixtures/leuchtturm', questions: () => readFixture('leuchtturm') },
  shipped: {
    folder: 'content',
    questions: () =>
      readCases()
        .map(({ ask, first, all }) => ({ ask, want: first ?? all ?? [] }))
        .filter(({ want }) => want.length > 0),
  },
};

/** Prints the rate of each handbook, and the questions that were missed. */
export async function printHitRates(): Promise<void> {
  const rows: Record<string, string>[] = [];
  for (const [handbook, { folder, questions }] of Object.entries(HANDBOOKS)) {
    const search = await openSearch(folder);
    const missed: string[] = [];
    const asked = questions();
    for (const { ask, want } of asked) {
      const { items } = await search.ask(ask);
      if (!items.slice(0, 3).some((id) => want.includes(id))) missed.push(ask);
    }
    await search.close();
    const share = (asked.length - missed.length) / asked.length;
    const first = `${(100 * share).toFixed(0)} % of ${asked.length}`;
    rows.push({ handbook, 'a right one among the first three': first });
    for (const ask of missed) console.log(`${handbook} misses: ${ask}`);
  }
  console.table(rows);
}

function readFixture(name: string): Question[] {
  return parse(readFileSync(`tests/search/questions/${name}.yaml`, 'utf8')) as Question[];
}
