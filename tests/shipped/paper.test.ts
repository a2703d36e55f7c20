import { describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { NO_PDF_TOOLS, paperText, readPdf, squeeze } from '../support/pdf.ts';
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
      expect(pages.length, id).toBeLessThanOrEqual(
        1 + Math.floor(items.length / 5) + Math.floor(questions.length / 8),
      );
    }
    await page.context().close();
    await served.close();
  });
});
