// The fixture ladder with every text replaced by a hostile one, as real pages that are opened without their
// policy: they hold what the ladder's own pages hold, the elements of Markdown, and nothing else.
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { makeFolder } from '../support/folders.ts';
import { readProblems } from '../support/ladders.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';
import type { Site } from '../support/sites.ts';
import { hostileBlocks, hostileLine } from './hostile.ts';
import { writeHostileLadder } from './hostile-ladder.ts';
import { scan } from './scan.ts';
import type { Holdings } from './scan.ts';
import { LADDER_SEEDS } from './seed.ts';

/** What Markdown makes, in texts and in prose. */
const MARKDOWN =
  'p,br,em,strong,del,div role,div class,p class,p lang,div aria-label,sup,a id,a data-footnote-ref,a data-footnote-backref,a aria-label,a class,li id,code,code class,pre,blockquote,hr,ul,ol,ol start,li,a,a href,a title,h2,h2 id,h3,h3 id,h4,h4 id,h5,h5 id,h6,h6 id,table,thead,tbody,tr,th,td,th align,td align'.split(
    ',',
  );
/** What our scripts add to a page. */
const SCRIPTED =
  'h2 aria-label,h3 aria-label,h4 aria-label,button aria-label,a data-query,a data-name,button tabindex,label hidden,li data-item,mark,div hidden,li data-status,dl hidden,dd dir'.split(
    ',',
  );
/** What our components make of words that the fixture ladder has nowhere: what a level adds to a text. */
const COMPARED = ['ins class'];
/** Where writers ask to lead: see `hostile.ts`. */
const ASKED = ['https:ok.example', 'mailto:'];

const listReadable = ({ files }: Site) =>
  files
    .filter((file) => /\.(html|xml|json|css)$/.test(file) && !file.startsWith('_astro'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

describe.each(LADDER_SEEDS)('of the texts of seed %i', (seed) => {
  let site: Site;
  let served: ServedSite;
  let page: Page;
  let own: Holdings;
  const ran: string[] = [];

  beforeAll(async () => {
    const content = makeFolder('hostile');
    writeHostileLadder(content, seed);
    expect(readProblems(content).problems, `seed ${seed}`).toEqual([]);
    const lighthouse = await openSite('lighthouse');
    site = await openSite({ name: `hostile-${seed}`, content });
    const context = await (await openBrowser()).newContext({ bypassCSP: true });
    page = await context.newPage();
    await page.exposeFunction('evil', () => void ran.push(page.url()));
    page.on('dialog', (dialog) => {
      ran.push(page.url());
      void dialog.dismiss();
    });
    const safe = await serveSite(lighthouse);
    await page.goto(safe.at('/'));
    own = await scan(page, listReadable(lighthouse));
    await safe.close();
    served = await serveSite(site);
    page.on('request', (request) => {
      if (!request.url().startsWith(`${served.origin}/`)) ran.push(`asked ${request.url()}`);
    });
  });
  afterAll(async () => {
    await page.context().close();
    await served.close();
  });

  function expectOnlyOurs({ names, outside, commands }: Holdings) {
    const known = new Set([...own.names, ...MARKDOWN, ...SCRIPTED, ...COMPARED]);
    expect(
      names.filter((name) => !known.has(name)),
      `seed ${seed}`,
    ).toEqual([]);
    const asked = new Set([...own.outside, ...ASKED]);
    expect(
      outside.filter((address) => !asked.has(address)),
      `seed ${seed}`,
    ).toEqual([]);
    expect(
      commands.filter((one) => !own.commands.includes(one)),
      `seed ${seed}`,
    ).toEqual([]);
    expect(ran, `seed ${seed}`).toEqual([]);
  }

  test('the scan sees what is put into a page', async () => {
    await page.goto(served.at('/'));
    await page.evaluate(() => {
      const link = '<a href="javascript:0" onclick="x()"><img src="//evil.example/x.png"></a>';
      document.body.insertAdjacentHTML(
        'beforeend',
        `${link}<meta http-equiv="refresh" content="9">`,
      );
    });
    const found = await scan(page);
    expect(found.names).toEqual(expect.arrayContaining(['img src', 'a onclick']));
    expect(found.outside).toEqual(expect.arrayContaining(['javascript:', 'http:evil.example']));
    expect(found.commands).toEqual(expect.arrayContaining(['/ refresh', '/ a onclick=x()']));
    expect(ran.splice(0)).toEqual(['asked http://evil.example/x.png']);
  });

  test('every page, feed and list of a hostile ladder holds our elements and those of Markdown', async () => {
    await page.goto(served.at('/'));
    const addresses = listReadable(site);
    expect(addresses.length).toBeGreaterThan(150);
    expectOnlyOurs(await scan(page, addresses));
  });

  test.each([
    '/',
    '/tracks/lights/',
    '/levels/keeper/',
    '/traits/calm/',
    '/guides/first/',
    '/glossary/',
    '/i/main/',
    '/editions/',
    '/editions/2026-07-01/',
    '/checklists/traits/calm/',
    '/print/',
  ])(
    '%s of a hostile ladder runs nothing and asks for nothing without its policy',
    async (address) => {
      await page.goto(served.at(address));
      expectOnlyOurs(await scan(page));
    },
  );

  test('no query makes anything but words of itself, and no result of a hostile ladder either', async () => {
    const queries = fc.sample(hostileLine, { numRuns: 3, seed: seed });
    for (const query of ['reviews', 'lamp <img', ...queries]) {
      await page.goto(served.at(`/search/?q=${encodeURIComponent(query.toWellFormed())}`));
      await page.waitForLoadState('networkidle');
      expectOnlyOurs(await scan(page));
    }
  });

  test('no packet makes anything but links into the handbook', async () => {
    const lines = fc.sample(hostileBlocks, { numRuns: 40, seed: seed });
    const links = lines.map((text, index) => `${site.pages[index]}${text}`);
    const pasted = [
      ...lines,
      ...links,
      ...links.map((text) => `https://lighthouse.example.org${text}`),
    ];
    await page.goto(served.at('/cite/'));
    await page.locator('cite-check textarea').fill(pasted.join('\n'));
    await page.locator('cite-check [type=submit]').click();
    await page.locator('cite-check li').nth(20).waitFor();
    await page.waitForLoadState('networkidle');
    expectOnlyOurs(await scan(page));
  });

  test('no address that is not there makes anything but words of itself', async () => {
    const lines = fc.sample(hostileLine, { numRuns: 2, seed: seed });
    for (const line of lines) {
      await page.goto(served.at(`/i/${encodeURIComponent(line.toWellFormed())}/#${line}`));
      await page.waitForLoadState('networkidle');
      expectOnlyOurs(await scan(page));
    }
  });
});
