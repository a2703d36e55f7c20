import decodeQR from 'qr/decode.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '../../src/ladder/text/markdown.ts';
import { writeExtremes } from '../support/extremes.ts';
import { openBrowser } from '../support/browser.ts';
import { drawPdf, findWord, measureFill, NO_PDF_TOOLS, readPdf, squeeze } from '../support/pdf.ts';
import type { Pdf, PdfPage } from '../support/pdf.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { openSite, SITES } from '../support/sites.ts';
import type { SiteSource } from '../support/sites.ts';
import { paperText } from '../support/pdf.ts';
import { listSubjects } from '../support/subjects.ts';
import type { Subject } from '../support/subjects.ts';
import { readHandbook } from '../support/ladders.ts';

const fixture = (name: string) => SITES.find((source) => source.name === name)!;
const PRINTED: { source: SiteSource; host: string; only?: readonly string[] }[] = [
  { source: fixture('lighthouse'), host: 'lighthouse.example.org' },
  { source: fixture('lighthouse-at-base'), host: 'example.org', only: ['calm'] },
  { source: fixture('leuchtturm'), host: 'leuchtturm.example.org', only: ['calm', 'keeper'] },
  { source: { name: 'extremes', content: writeExtremes() }, host: 'extremes.example.org' },
];

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));

const addressOf = ({ type, id }: Subject) => `/checklists/${type}s/${id}/`;

async function print(page: Page, format = 'A4'): Promise<Buffer> {
  return page.pdf({ format, tagged: true, outline: true });
}

describe.skipIf(NO_PDF_TOOLS).each(PRINTED)(
  `checklists of $source.name on paper${NO_PDF_TOOLS}`,
  ({ source, host, only }) => {
    const { base = '/' } = source;
    const { ladder, messages: words } = readHandbook(source.content);
    const { title: handbookTitle, language, edition } = ladder.handbook;
    const subjects = listSubjects(ladder).filter(({ id }) => only?.includes(id) ?? true);
    const says = words.checklist;
    const { before, between } = says.page;
    let served: ServedSite;
    let page: Page;
    beforeAll(async () => {
      served = await serveSite(await openSite(source));
      page = await browser.newPage({ javaScriptEnabled: false });
    });
    afterAll(async () => {
      await page.context().close();
      await served.close();
    });

    /** The text of a page without what is in its margins. */
    function insideOf(pdf: Pdf, { text }: PdfPage, title: string): string {
      const number = pdf.pages.findIndex((one) => one.text === text) + 1;
      return [`${before}${number}${between}${pdf.pages.length}`, says.of(title)]
        .map(squeeze)
        .reduce((rest, margin) => rest.replace(margin, ''), text);
    }

    const formats = source.name === 'extremes' ? ['A4', 'Letter'] : ['A4'];
    describe.each(formats)('%s', (format) => {
      test.each(subjects)(
        'the checklist of the $type $id is whole, and nothing on it is torn apart',
        async (subject) => {
          await page.goto(served.at(addressOf(subject)));
          const pdf = readPdf(await print(page, format));
          const { pages } = pdf;
          const whole = pages.map(({ text }) => text).join('\n');

          for (const item of subject.items) {
            const address = `${host}${base}i/${item.id}/`;
            const instead = item.instead ? words.item.instead + plainText(item.instead) : '';
            // Its words and its address, next to each other on one page.
            const entry = squeeze(plainText(item.text) + instead + address);
            expect(whole.split(entry), item.id).toHaveLength(2);
          }
          const kinds = new Set(subject.items.map(({ kind }) => kind));
          expect(whole.split(squeeze(says.seen))).toHaveLength(kinds.size + 1);
          for (const question of subject.questions)
            expect(whole.split(squeeze(paperText(question)))).toHaveLength(2);

          const first = pages[0]!.text;
          for (const identifies of [
            subject.title,
            handbookTitle,
            words.page.date(edition),
            `${host}${base}checklists/${subject.type}s/${subject.id}/`,
            ...[says.name, says.date, says.with],
          ])
            expect(first).toContain(squeeze(identifies));

          const ends = [
            says.notApplicable,
            ...subject.questions.map(paperText),
            ...subject.items.map(({ id }) => `${host}${base}i/${id}/`),
          ];
          pages.forEach((one, index) => {
            expect(one.text).toContain(squeeze(`${before}${index + 1}${between}${pages.length}`));
            expect(one.text).toContain(squeeze(says.of(subject.title)));
            const inside = insideOf(pdf, one, subject.title);
            expect(
              ends.some((end) => inside.endsWith(squeeze(end))),
              `page ${index + 1} ends with ${inside.slice(-60)}`,
            ).toBe(true);
          });
          expect(insideOf(pdf, pages.at(-1)!, subject.title)).toMatch(
            new RegExp(`${squeeze(says.notApplicable)}$`),
          );
          for (const navigation of [
            words.page.skip,
            says.options,
            says.print,
            says.allLevels + says.people,
            words.page.home + says.title,
          ])
            expect(whole).not.toContain(squeeze(navigation));

          if (pages.length > 1) expect(measureFill(pages.at(-1)!)).toBeGreaterThan(0.25);
          const told = await page.locator('checklist-options output').textContent();
          expect(Math.abs(Number(/\d+/.exec(told!)) - pages.length), told!).toBeLessThanOrEqual(1);
        },
      );
    });

    test('are tagged documents with a language, a title and headings in order', async () => {
      const subject = subjects[0]!;
      await page.goto(served.at(addressOf(subject)));
      const { tagged, outline, language: told, title, headings } = readPdf(await print(page));
      expect({ tagged, outline, told }).toEqual({ tagged: true, outline: true, told: language });
      expect(title).toBe(`${says.of(subject.title)} · ${handbookTitle}`);
      expect(headings[0]).toBe(1);
      expect(headings.filter((rank) => rank === 1)).toHaveLength(1);
      headings.forEach((rank, index) =>
        expect(rank).toBeLessThanOrEqual((headings[index - 1] ?? 0) + 1),
      );
    });

    test('carry a QR code that leads back to them', async () => {
      const subject = subjects[0]!;
      await page.goto(served.at(addressOf(subject)));
      const [first] = drawPdf(await print(page), 150);
      const { width, height, data } = first!;
      const colours = new Uint8Array(data.length * 3);
      data.forEach((shade, index) => colours.fill(shade, index * 3, index * 3 + 3));
      expect(decodeQR({ width, height, data: colours })).toBe(
        `https://${host}${base}checklists/${subject.type}s/${subject.id}/`,
      );
    });
  },
);

describe.skipIf(NO_PDF_TOOLS)(`a checklist on paper${NO_PDF_TOOLS}`, async () => {
  const site = await openSite('lighthouse');
  let served: ServedSite;
  beforeAll(async () => {
    served = await serveSite(site);
  });
  afterAll(() => served.close());
  const address = '/checklists/tracks/watch/';
  const { ladder } = readHandbook('tests/fixtures/lighthouse');

  async function draw(
    options: Parameters<Browser['newPage']>[0],
    printing: Parameters<Page['pdf']>[0] = {},
    query = '',
  ) {
    const page = await browser.newPage(options);
    await page.goto(served.at(address) + query);
    const printed = await page.pdf({ format: 'A4', ...printing });
    await page.context().close();
    return { printed, pictures: drawPdf(printed, 72) };
  }

  test('looks the same from dark mode, and with backgrounds on or off', async () => {
    const { pictures } = await draw({ colorScheme: 'light' });
    expect((await draw({ colorScheme: 'dark' })).pictures).toEqual(pictures);
    expect((await draw({ colorScheme: 'dark' }, { printBackground: true })).pictures).toEqual(
      pictures,
    );
  });

  test.each([
    ['one box', '', 1],
    ['two boxes', '?people=2', 2],
  ])('has %s drawn before each item', async (_, query, boxes) => {
    const { printed } = await draw({}, {}, query);
    const pages = readPdf(printed).pages;
    const pictures = drawPdf(printed, 144);
    const { items } = listSubjects(ladder).find(
      ({ type, id }) => type === 'track' && id === 'watch',
    )!;
    for (const item of items) {
      const text = squeeze(plainText(item.text));
      const index = pages.findIndex((one) => one.text.includes(text));
      const word = findWord(pages[index]!, text);
      // A row through the middle of the first line crosses each box at its two sides.
      const { width, data } = pictures[index]!;
      const row = Math.round((word.top + 6) * 2) * width;
      let crossings = 0;
      for (let x = Math.round((word.left - 42) * 2); x < (word.left - 4) * 2; x += 1)
        if (data[row + x]! < 128 && data[row + x - 1]! >= 128) crossings += 1;
      expect(crossings, item.id).toBe(2 * boxes);
    }
  });

  test('leaves room for holes on the left, and on the right of the back of a sheet', async () => {
    const { printed } = await draw({});
    const millimetre = 72 / 25.4;
    readPdf(printed).pages.forEach(({ words: all, width }, index) => {
      const left = Math.min(...all.map((word) => word.left)) / millimetre;
      const right = (width - Math.max(...all.map((word) => word.right))) / millimetre;
      expect(index % 2 === 0 ? left : right).toBeGreaterThanOrEqual(15.5);
    });
  });

  test('has rows and cells in which a hand can write', async () => {
    const page = await browser.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(served.at('/checklists/traits/calm/'));
    const millimetre = 96 / 25.4;
    const rows = await page.locator('.checklist [data-kind] li').evaluateAll((entries) =>
      entries.map((entry) => ({
        height: entry.getBoundingClientRect().height,
        room: parseFloat(getComputedStyle(entry, '::after').inlineSize),
        box: parseFloat(getComputedStyle(entry, '::before').inlineSize),
      })),
    );
    await page.context().close();
    expect(rows.length).toBeGreaterThan(0);
    for (const { height, room, box } of rows) {
      expect(height).toBeGreaterThanOrEqual(13 * millimetre - 0.1);
      expect(room).toBeGreaterThanOrEqual(60 * millimetre);
      expect(box).toBeGreaterThanOrEqual(4 * millimetre - 0.1);
    }
  });
});
