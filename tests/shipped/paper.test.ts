import { describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { measureFill, NO_PDF_TOOLS, paperText, readPdf, squeeze } from '../support/pdf.ts';
import { serveSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';
import { listSubjects } from '../support/subjects.ts';
import { SHIPPED } from './sites.ts';
import { readHandbook } from '../support/ladders.ts';

describe.skipIf(NO_PDF_TOOLS)(`the checklists of the handbook on paper${NO_PDF_TOOLS}`, () => {
  test('have every item once, each with its address, and no page without words', async () => {
    const served = await serveSite(await openSite(SHIPPED));
    const page = await (await openBrowser()).newPage({ javaScriptEnabled: false });
    const { ladder, messages } = readHandbook(SHIPPED.content);
    const ofTraits: Record<string, number> = {};
    for (const { type, id, items, questions } of listSubjects(ladder)) {
      await page.goto(served.at(`/checklists/${type}s/${id}/`));
      const { pages } = readPdf(await page.pdf({ format: 'A4' }));
      const whole = pages.map(({ text }) => text).join('\n');
      for (const { text } of pages) expect(text, id).not.toBe('');
      for (const item of items) {
        const instead = item.instead ? messages.item.instead + paperText(item.instead) : '';
        const entry = `${paperText(item.text)}${instead}handbook.example.org/i/${item.id}/`;
        expect(whole.split(squeeze(entry)), item.id).toHaveLength(2);
      }
      for (const question of questions) expect(whole).toContain(squeeze(paperText(question)));
      const told = await page.locator('checklist-options output').textContent();
      for (const format of ['A4', 'Letter']) {
        const sheet = format === 'A4' ? pages : readPdf(await page.pdf({ format })).pages;
        if (sheet.length > 1) expect(measureFill(sheet.at(-1)!), id).toBeGreaterThan(0.25);
        expect(Math.abs(Number(/\d+/.exec(told!)) - sheet.length), id).toBeLessThanOrEqual(1);
        if (type === 'trait') ofTraits[format] = (ofTraits[format] ?? 0) + sheet.length;
      }
    }
    expect(ofTraits['A4']).toBeLessThanOrEqual(20);
    expect(ofTraits['Letter']).toBeLessThanOrEqual(20);
    await page.context().close();
    await served.close();
  });
});
