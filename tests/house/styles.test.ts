import { describe, expect, test } from 'vitest';
import { findLines, readSource } from './source.ts';

const pages = readSource('src/**/*.astro');
const styles = [
  ...readSource('src/**/*.css'),
  ...pages.map(({ path, text }) => ({
    path,
    // What is not style stays as empty lines, so that the line numbers are those of the file.
    text: text.replace(/^[\s\S]*?(?=<style|$)/, (before) => before.replace(/[^\n]/g, '')),
  })),
];

const PHYSICAL =
  /^\s*(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:top|right|bottom|left)|(?:top|right|bottom|left|(?:min-|max-)?(?:width|height)))(?:-\w+)?\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/;

describe('styles', () => {
  test('name sides by the direction of the text, so that a page may run from right to left', () => {
    expect('  margin-left: 1rem;').toMatch(PHYSICAL);
    expect('  max-width: 1rem;').toMatch(PHYSICAL);
    expect('  text-align: right;').toMatch(PHYSICAL);
    expect('  margin-inline-start: 1rem;').not.toMatch(PHYSICAL);
    expect(findLines(styles, PHYSICAL)).toEqual([]);
  });

  test('have their layers in one file, so that a component’s own win wherever they load', () => {
    const layered = styles.filter(({ text }) => /@layer\b/.test(text)).map(({ path }) => path);
    expect(layered).toEqual(['src/styles/global.css']);
  });

  test('name their colours in one file, and those of kinds beside their marks', () => {
    const named = /#[\da-f]{3,8}\b(?!.*\{)|\b(?:rgb|hsl|oklch|lab)a?\(/i;
    const others = styles.filter(({ path }) => !/^src\/styles\/(tokens|kinds)\.css$/.test(path));
    expect('  color: #fdfcf8;').toMatch(named);
    expect(findLines(others, named)).toEqual([]);
  });
});

test('no page carries a style, a script or a handler inside its markup, which the policy forbids', () => {
  const inside =
    /\sstyle=|is:inline|<script[^>]*>[^<\s]|\son(?:load|click|error|submit|input)=|define:vars/;
  expect('<script is:inline>').toMatch(inside);
  expect(findLines(pages, inside)).toEqual([]);
});
