import { describe, expect, test } from 'vitest';
import { NO_FIREFOX, printInFirefox } from '../support/firefox.ts';
import { NO_PDF_TOOLS, readPdf, squeeze } from '../support/pdf.ts';
import { serveSite } from '../support/serve.ts';
import { openSite } from '../support/sites.ts';
import { plainText } from '../../src/ladder/text/markdown.ts';
import { listSubjects } from '../support/subjects.ts';
import { readHandbook } from '../support/ladders.ts';

const missing = NO_FIREFOX || NO_PDF_TOOLS;

describe.skipIf(missing)(`a checklist printed in Firefox${missing}`, () => {
  test('says in the flow of the page all that identifies it, and tears no item apart', async () => {
    const site = await openSite('lighthouse');
    const { ladder, messages: words } = readHandbook('tests/fixtures/lighthouse');
    const subject = listSubjects(ladder).find(({ id }) => id === 'calm')!;
    const served = await serveSite(site);
    const address = '/checklists/traits/calm/';
    const [printed] = await printInFirefox(served.at(address));
    await served.close();
    const { pages } = readPdf(printed!);
    const whole = pages.map(({ text }) => text).join('\n');

    for (const identifies of [
      subject.title,
      ladder.handbook.title,
      words.page.date(ladder.handbook.edition),
      `lighthouse.example.org${address}`,
    ])
      expect(pages[0]!.text).toContain(squeeze(identifies));
    for (const item of subject.items) {
      const instead = item.instead ? words.item.instead + plainText(item.instead) : '';
      const entry = plainText(item.text) + instead + `lighthouse.example.org/i/${item.id}/`;
      expect(whole.split(squeeze(entry)), item.id).toHaveLength(2);
    }
    for (const question of subject.questions)
      expect(whole.split(squeeze(plainText(question)))).toHaveLength(2);
    expect(whole).toContain(squeeze(words.checklist.seen));
    expect(whole).toContain(squeeze(words.checklist.notApplicable));
    expect(whole).not.toContain(squeeze(words.checklist.print));
    for (const { text } of pages) expect(text).not.toBe('');
    expect(pages.length).toBeLessThanOrEqual(1 + Math.floor(subject.items.length / 5) + 1);
  });
});
