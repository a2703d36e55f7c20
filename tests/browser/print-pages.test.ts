import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { drawPdf, NO_PDF_TOOLS, readPdf, squeeze } from '../support/pdf.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';
import { EVERY_KIND, visitKinds } from '../support/visits.ts';
import { wideSite } from '../support/wide-ladder.ts';
import { paperText } from '../support/pdf.ts';
import { pickRole, readHandbook } from '../support/ladders.ts';
import { listRoleItems } from '../../src/ladder/views/role.ts';

describe.skipIf(NO_PDF_TOOLS)(`any page on paper${NO_PDF_TOOLS}`, async () => {
  const { ladder, messages } = readHandbook('tests/fixtures/lighthouse');
  let browser: Browser;
  let lighthouse: ServedSite;
  let phare: ServedSite;
  beforeAll(async () => {
    browser = await openBrowser();
    lighthouse = await serveSite(await openSite('lighthouse'));
    phare = await serveSite(await openSite('phare'));
  });
  afterAll(async () => {
    await lighthouse.close();
    await phare.close();
  });

  async function open(url: string, options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage(options);
    await page.goto(url);
    return page;
  }

  test('has no navigation and no page without words, of whatever kind it is', async () => {
    await visitKinds(browser, EVERY_KIND, {}, async ({ page, site, address }) => {
      if (address === '/404.html') return;
      const { pages } = readPdf(await page.pdf({ format: 'A4' }));
      for (const { text } of pages) expect(text, address).not.toBe('');
      const whole = pages.map(({ text }) => text).join('\n');
      expect(whole).toContain(squeeze(site.readPage(address).querySelector('h1')!.text));
      const navigation = site
        .readPage(address)
        .querySelectorAll('body > header nav, .sidebar, .breadcrumbs, body > footer ul')
        .map((element) => squeeze(element.structuredText));
      expect(navigation.length, address).toBeGreaterThan(0);
      for (const text of [squeeze(messages.page.skip), ...navigation])
        expect(whole, address).not.toContain(text);
    });
  });

  test('the checklist of a role with forty items prints on at most four sides', async () => {
    const wide = await serveSite(await openSite(wideSite()));
    const page = await open(wide.at('/checklists/tracks/charts/grade-8/'));
    const { pages } = readPdf(await page.pdf({ format: 'A4' }));
    await page.context().close();
    await wide.close();
    const whole = pages.map(({ text }) => text).join('');
    const items = listRoleItems(
      pickRole(readHandbook(wideSite().content).ladder, 'charts/grade-8'),
    );
    expect(items).toHaveLength(40);
    for (const { text } of items) expect(whole).toContain(squeeze(paperText(text)));
    expect(pages.length).toBeLessThanOrEqual(4);
  });

  test('a track prints each of its items unbroken, with its short address', async () => {
    const track = ladder.tracks[0]!;
    const page = await open(lighthouse.at(`/tracks/${track.id}/`));
    const { pages } = readPdf(await page.pdf({ format: 'A4' }));
    await page.context().close();
    const whole = pages.map(({ text }) => text).join('\n');
    const items = ladder.items.filter(
      ({ placements: places }) => places[0].expectation.track === track,
    );
    expect(items.length).toBeGreaterThan(9);
    for (const item of items) {
      const traits = item.traits.map(({ title }) => title).join(', ');
      const instead = item.instead ? messages.item.instead + paperText(item.instead) : '';
      expect(whole).toContain(squeeze(paperText(item.text)));
      expect(whole).toContain(squeeze(`/i/${item.id}/`));
      const sheet = pages.find(({ text }) => text.includes(squeeze(paperText(item.text))))!;
      for (const part of [instead, traits, `/i/${item.id}/`])
        expect(sheet.text).toContain(squeeze(part));
    }
  });

  test('a link to the outside is spelled out', async () => {
    const page = await open(phare.at('/guides/nuit/'));
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://outside.example.org/far/away';
      link.textContent = 'elsewhere';
      document.querySelector('main p')!.append(link);
    });
    const { pages } = readPdf(await page.pdf({ format: 'A4' }));
    expect(pages[0]!.text).toContain('elsewhere(https://outside.example.org/far/away)');
    await page.context().close();
  });

  test('what is folded away on the screen is open', async () => {
    const page = await open(phare.at('/guides/nuit/'));
    await page.evaluate(() => {
      const details = document.createElement('details');
      details.append(document.createElement('summary'), 'folded away');
      document.querySelector('main')!.prepend(details);
    });
    const { pages } = readPdf(await page.pdf({ format: 'A4' }));
    expect(pages[0]!.text).toContain('foldedaway');
    await page.context().close();
  });

  test('a guide looks the same from dark mode', async () => {
    const draw = async (colorScheme: 'light' | 'dark') => {
      const page = await open(phare.at('/guides/nuit/'), { colorScheme });
      const pictures = drawPdf(await page.pdf({ format: 'A4' }), 50);
      await page.context().close();
      return pictures;
    };
    expect(await draw('dark')).toEqual(await draw('light'));
  });
});
