import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { findChromium } from '../support/browsers.mjs';
import { commandEnvironment, copyProject } from '../support/build-site.ts';
import { countLines, NO_PDF_TOOLS, readPdf, squeeze } from '../support/pdf.ts';
import { paperText } from '../support/pdf.ts';
import { listSubjects } from '../support/subjects.ts';
import { readHandbook } from '../support/ladders.ts';

const content = resolve('tests/fixtures/lighthouse');

function runPdf(copy: string, variables: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './src/commands/preload.mjs', 'src/commands/pdf.ts'],
    {
      cwd: copy,
      env: { ...commandEnvironment({ HANDBOOK_CONTENT: content }), ...variables },
      encoding: 'utf8',
    },
  );
  return { status, output: stdout + stderr };
}

describe.skipIf(NO_PDF_TOOLS)(`npm run pdf${NO_PDF_TOOLS}`, () => {
  let copy: string;
  let dist: string;
  beforeAll(async () => {
    copy = mkdtempSync(join(inject('sites'), 'pdf-'));
    dist = join(copy, 'dist');
    copyProject(copy);
    const { status, output } = runPdf(copy, { CHROMIUM: (await findChromium())! });
    expect(status, output).toBe(0);
  });
  const { ladder, messages: words } = readHandbook(content);
  const readDist = (file: string) => readFileSync(join(dist, file));

  test('prints each checklist beside its page, which leads to it', () => {
    for (const { type, id, title } of listSubjects(ladder)) {
      const page = readDist(`checklists/${type}s/${id}/index.html`).toString();
      expect(page).toContain(`href="/checklists/${type}s/${id}.pdf"`);
      expect(readDist(`${type}s/${id}/index.html`).toString()).toContain(
        `href="/checklists/${type}s/${id}.pdf"`,
      );
      const pdf = readPdf(readDist(`checklists/${type}s/${id}.pdf`));
      expect(pdf.tagged && pdf.outline).toBe(true);
      expect(pdf.language).toBe('en');
      expect(pdf.title).toContain(title);
      for (const link of pdf.links) expect(link).toMatch(/^https:\/\/lighthouse\.example\.org\//);
    }
  });

  test('prints the whole handbook as one document with a cover, contents and every item', () => {
    expect(readDist('checklists/index.html').toString()).toContain('href="/handbook.pdf"');
    const pdf = readPdf(readDist('handbook.pdf'));
    expect(pdf).toMatchObject({ tagged: true, outline: true, language: 'en' });
    expect(pdf.pages[0]!.text).toContain(squeeze(ladder.handbook.title));
    expect(pdf.pages[0]!.text).toContain(squeeze(words.page.date(ladder.handbook.edition)));
    expect(pdf.pages[1]!.text).toContain(squeeze(words.page.contents));
    const whole = pdf.pages.map(({ text }) => text).join('\n');
    for (const item of ladder.items) {
      const text = squeeze(paperText(item.text));
      expect(whole.split(text).length, item.id).toBeGreaterThan(1);
      const page = pdf.pages.find((one) => one.text.includes(text))!;
      expect(page.text).toContain(item.id);
    }
    for (const { title } of [...ladder.tracks, ...ladder.traits])
      expect(pdf.pages[1]!.text).toContain(squeeze(title));
    for (const { term } of ladder.terms) expect(whole).toContain(squeeze(term));
    expect(pdf.headings[0]).toBe(1);
    pdf.headings.forEach((rank, index) =>
      expect(rank).toBeLessThanOrEqual((pdf.headings[index - 1] ?? 0) + 1),
    );
    for (const { text } of pdf.pages) expect(text).not.toBe('');
    expect(whole).not.toContain(squeeze(words.page.skip));
  });

  test('embeds open fonts, which no page on the screen asks for', () => {
    const files = listSubjects(ladder).map(({ type, id }) => `checklists/${type}s/${id}.pdf`);
    for (const file of ['handbook.pdf', ...files]) {
      const { fonts } = readPdf(readDist(file));
      expect(
        fonts.some((font) => font.startsWith('SourceSerif4')),
        file,
      ).toBe(true);
      expect(
        fonts.some((font) => font.startsWith('SourceSans3')),
        file,
      ).toBe(true);
    }
    const built = readdirSync(dist, { recursive: true }).map(String);
    expect(built.filter((file) => /\.(woff2?|ttf|otf)$/.test(file))).toEqual([]);
  });

  test('says in the contents on which page each chapter is, and in the margin which chapter it is', () => {
    const { pages } = readPdf(readDist('handbook.pdf'));
    const contents = pages[1]!.text;
    const chapters = [...ladder.tracks, ...ladder.traits, ...ladder.guides];
    for (const { title } of chapters) {
      const [, number] = new RegExp(`${RegExp.escape(squeeze(title))}(\\d+)`).exec(contents)!;
      expect(pages[Number(number) - 1]!.text, title).toContain(squeeze(title));
    }
    const last = squeeze(` · ${words.sources.title}`);
    expect(pages.at(-1)!.text).toContain(
      ladder.sources.length > 0 ? last : squeeze(` · ${words.glossary.title}`),
    );
    const named = pages
      .slice(2)
      .filter(({ text }) => !text.includes(`${squeeze(ladder.handbook.title)}·`));
    expect(named.map(({ text }) => text.slice(0, 40))).toEqual([]);
  });

  test('leaves no page of the handbook with fewer than twelve lines but the last of a part', () => {
    const { pages } = readPdf(readDist('handbook.pdf'));
    const titles = [words.guides.title, words.glossary.title, words.sources.title].concat(
      [words.labels.level, words.labels.track, words.labels.trait].map(({ many }) => many),
    );
    // The page after each short one; nothing comes after the last. The cover and the contents are short.
    const after = pages.slice(3).filter((_, index) => countLines(pages[index + 2]!) < 12);
    expect(pages.length).toBeGreaterThan(titles.length);
    for (const { text } of after)
      expect(
        titles.some((title) => text.startsWith(squeeze(title))),
        text.slice(0, 40),
      ).toBe(true);
  });

  test('prints the same bytes again', async () => {
    const before = readDist('handbook.pdf');
    const { status } = runPdf(copy, { CHROMIUM: (await findChromium())! });
    expect(status).toBe(0);
    expect(readDist('handbook.pdf').equals(before)).toBe(true);
  });
});

test('without a Chromium npm run pdf says what to do in one sentence, and leaves dist as it was', () => {
  const copy = mkdtempSync(join(inject('sites'), 'no-chromium-'));
  copyProject(copy);
  mkdirSync(join(copy, 'dist'));
  writeFileSync(join(copy, 'dist/index.html'), 'the last build');
  const { status, output } = runPdf(copy, { CHROMIUM: join(copy, 'no-such-program') });
  expect(status).toBe(1);
  expect(output).toMatch(/^There is no Chromium to print with: .+\n$/);
  expect(readFileSync(join(copy, 'dist/index.html'), 'utf8')).toBe('the last build');
  expect(existsSync(join(copy, '.astro/dist'))).toBe(false);
});
