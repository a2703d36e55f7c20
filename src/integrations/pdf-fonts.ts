import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const FAMILIES = [
  { token: '--reading', fonts: "'Source Serif 4', serif", package: '@fontsource/source-serif-4' },
  { token: '--labels', fonts: "'Source Sans 3', sans-serif", package: '@fontsource/source-sans-3' },
];

/** What the styles use: text, emphasis, headings, and what is bold. */
const STYLES = ['400', '400-italic', '500', '600', '600-italic'];

/**
 * Reads the fonts that anyone may use and pass on, which only a build that prints itself needs.
 * @returns styles with the fonts in them
 */
export function readFonts(): string {
  return [
    ...FAMILIES.flatMap((family) => STYLES.map((style) => readFaces(family.package, style))),
    `:root{${FAMILIES.map(({ token, fonts }) => `${token}:${fonts}!important`).join(';')}}`,
  ].join('\n');
}

/**
 * Sets a page in these fonts. Pages on the screen take the system's, of which a Linux builder has few;
 * paper is what lasts, so a PDF has its own.
 * @param tab a page that is open and may be styled
 * @param fonts what {@link readFonts} returns
 */
export async function setFonts(tab: Page, fonts: string): Promise<void> {
  await tab.addStyleTag({ content: fonts });
  // The text is laid out anew for paper, and only then asks for the fonts that it needs.
  await tab.emulateMedia({ media: 'print' });
  await tab.evaluate(async () => {
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  });
}

/** The rules of a package, with each font in them: nothing else could answer for its address. */
function readFaces(name: string, style: string): string {
  const require = createRequire(import.meta.url);
  const folder = new URL('.', `file://${require.resolve(`${name}/${style}.css`)}`);
  return readFileSync(new URL(`${style}.css`, folder), 'utf8').replace(
    /src: url\((\S+\.woff2)\)[^;]*;/g,
    (_, file: string) => {
      const font = readFileSync(new URL(file, folder)).toString('base64');
      return `src: url(data:font/woff2;base64,${font}) format('woff2');`;
    },
  );
}
