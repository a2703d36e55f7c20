import { expect, test } from 'vitest';
import { listRecords } from '../../src/citing/list-records.ts';
import { judgeLink } from '../../src/citing/verdict.ts';
import { openSite } from '../support/sites.ts';
import { readHandbook } from '../support/ladders.ts';

const { handbook, items } = listRecords(readHandbook('tests/fixtures/lighthouse'));
const judge = (path: string, fragment = '') =>
  judgeLink({ path, fragment }, { handbook, findItem: (id) => items.get(id) }).status;

test('those who check citations know of every page whether it is promised', async () => {
  const { pages } = await openSite('lighthouse');
  const listed = pages.filter((page) => page !== '/404.html');
  expect(listed.length).toBeGreaterThan(100);
  expect(listed.filter((page) => judge(page) === 'unknown')).toEqual([]);
  expect(new Set(listed.map((page) => judge(page)))).toContain('unpromised');
});

test('those who check citations know every part of a promised page', async () => {
  const { pages, readPage } = await openSite('lighthouse');
  const unknown = pages
    .filter((page) => !page.startsWith('/i/') && ['current', 'retired'].includes(judge(page)))
    .flatMap((page) =>
      readPage(page)
        .querySelectorAll('main [id]')
        // What starts with a hyphen is the page's own, such as its menu.
        .filter(({ id }) => !id.startsWith('-') && judge(page, id) === 'unknown')
        .map(({ id }) => `${page}#${id}`),
    );
  expect(unknown).toEqual([]);
});
