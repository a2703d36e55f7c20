import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { paperText, readHandbook } from '../support/ladders.ts';
import { drawPdf, NO_PDF_TOOLS, readPdf, squeeze } from '../support/pdf.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { findKindsOfPage, openSite } from '../support/sites.ts';

describe.skipIf(NO_PDF_TOOLS)(`any page on paper${NO_PDF_TOOLS}`, async () => {
  const site = await openSite('shipped');
  const { ladder, messages: words } = readHandbook('content');
  let browser: Browser;
  let served: ServedSite;
  beforeAll(async () => {
    browser = await openBrowser();
    served = await serveSite(site);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  async function print(address: string, options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage(options);
    await page.goto(served.at(address));
    const printed = await page.pdf({ format: 'A4' });
    await page.close();
    return printed;
  }

  const kinds = [...findKindsOfPage(site)].filter(([, address]) => address !== '/404.html');
  test.concurrent.each(kinds)(
    '%s has no navigation and no page without words',
    async (_, address) => {
      const { pages } = readPdf(await print(address));
      for (const { text } of pages) expect(text).not.toBe('');
      const whole = pages.map(({ text }) => text).join('\n');
      expect(whole).toContain(squeeze(site.readPage(address).querySelector('h1')!.text));
      const { label } = { label: words.page.skip };
      const navigation = site
        .readPage(address)
        .querySelectorAll('body > header nav, .sidebar, .breadcrumbs, body > footer ul')
        .map((element) => squeeze(element.structuredText));
      for (const text of [squeeze(label), ...navigation]) expect(whole).not.toContain(text);
    },
  );

  test('a track prints each of its items unbroken, with its short address', async () => {
    const track = ladder.tracks[0]!;
    const { pages } = readPdf(await print(`/tracks/${track.id}/`));
    const whole = pages.map(({ text }) => text).join('\n');
    const items = ladder.items.filter(
      ({ placements: places }) => places[0].expectation.track === track,
    );
    expect(items.length).toBeGreaterThan(9);
    for (const item of items) {
      const traits = item.traits.map(({ title }) => title).join(', ');
      const instead = item.instead ? words.item.instead + paperText(item.instead) : '';
      expect(whole.split(squeeze(paperText(item.text)))).toHaveLength(2);
      expect(whole.split(squeeze(`/i/${item.id}/`))).toHaveLength(2);
      const page = pages.find(({ text }) => text.includes(squeeze(paperText(item.text))))!;
      for (const part of [instead, traits, `/i/${item.id}/`])
        expect(page.text).toContain(squeeze(part));
    }
  });

  test('a link to the outside is spelled out', async () => {
    const page = await browser.newPage();
    await page.goto(served.at('/guides/no-but/'));
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://outside.example.org/far/away';
      link.textContent = 'elsewhere';
      document.querySelector('main p')!.append(link);
    });
    const { pages } = readPdf(await page.pdf({ format: 'A4' }));
    expect(pages[0]!.text).toContain('elsewhere(https://outside.example.org/far/away)');
    await page.close();
  });

  test('what is folded away on the screen stands open', async () => {
    const page = await browser.newPage();
    await page.goto(served.at('/guides/no-but/'));
    await page.evaluate(() => {
      const details = document.createElement('details');
      details.append(document.createElement('summary'), 'folded away');
      document.querySelector('main')!.prepend(details);
    });
    const { pages } = readPdf(await page.pdf({ format: 'A4' }));
    expect(pages[0]!.text).toContain('foldedaway');
    await page.close();
  });

  test('a guide looks the same from dark mode', async () => {
    const light = drawPdf(await print('/guides/no-but/'), 50);
    expect(drawPdf(await print('/guides/no-but/', { colorScheme: 'dark' }), 50)).toEqual(light);
  });
});
