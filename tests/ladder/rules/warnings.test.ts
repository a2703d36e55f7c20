import { describe, expect, test } from 'vitest';
import { findWarnings } from '../../../src/ladder/rules/warnings.ts';
import { findSimilar } from '../../../src/ladder/text/similar.ts';
import { handbook, senior, SENIOR } from '../../support/expect-problems.ts';
import type { Files } from '../../support/folders.ts';
import { readSound } from '../../support/ladders.ts';

/** A ladder with nothing to warn about. */
const CALM: Files = {
  'tracks/technical/mid.yaml': `responsibilities:
  - id: reviews-code
    text: Reviews code with care
    traits: [calm]
    section: planning
`,
};

/** The day of the sound ladder's edition. */
const SURROUNDINGS = { languages: ['en', 'de'], today: '2026-11-21' };

function warningsOf(files: Files): string[] {
  const { result, problems } = readSound({ ...CALM, ...files });
  expect(problems).toEqual([]);
  return findWarnings(result, SURROUNDINGS).map(
    ({ file, line, col, message }) =>
      `${file.replace(/^.*(?=tracks|traits|handbook)/, '')}:${line}:${col} ${message}`,
  );
}

describe('a warning names what is allowed and yet often a slip', () => {
  test('a ladder without slips has none', () => {
    expect(warningsOf({})).toEqual([]);
  });

  test('an item without traits, where the ladder has traits', () => {
    const files = senior('examples:', '  - { id: asks-first, text: Asks before rewriting }');
    expect(warningsOf(files)).toEqual([
      `${SENIOR}:2:5 asks-first has no traits, so that no trait's page shows it; add "traits: […]"`,
    ]);
    const without = {
      'traits/calm.mdx': null,
      'tracks/technical/mid.yaml': String(CALM['tracks/technical/mid.yaml']).replace(
        '    traits: [calm]\n',
        '',
      ),
    };
    expect(warningsOf({ ...files, ...without })).toEqual([]);
  });

  test('a text that a comment cuts short', () => {
    const files = senior(
      'examples:',
      '  - id: mends-it # found in spring',
      '    text: Mends issue #12',
      '    detail: "Before #12 nobody # did"',
      '    traits: [calm] # and patient',
    );
    expect(warningsOf(files)).toEqual([
      `${SENIOR}:3:23 the text ends before "#12", since " #" begins a comment; put the whole text in quotes, or the comment on a line of its own`,
    ]);
  });

  test('an anti-pattern that breaks nothing', () => {
    const files = senior(
      'anti-patterns:',
      '  - id: never-asks',
      '    text: Rewrites unasked',
      '    traits: [calm]',
    );
    expect(warningsOf(files)).toEqual([
      `${SENIOR}:2:5 never-asks breaks no responsibility; add "breaks: […]"`,
    ]);
  });

  test('a section without responsibilities, though not one around a section that has some', () => {
    const sections =
      '  - { id: work, title: x }\n  - { id: planning, title: x, parent: work }\n  - { id: estimating, title: x, parent: planning }\n';
    expect(
      warningsOf({ 'tracks/technical/track.yaml': `title: x\nsections:\n${sections}` }),
    ).toEqual([
      'tracks/technical/track.yaml:5:5 section estimating has no responsibilities; name it in "section" of some, or remove it',
    ]);
  });

  test('a trait without responsibilities', () => {
    expect(warningsOf({ 'traits/depth.mdx': '---\ntitle: Depth\n---\n' })).toEqual([
      'traits/depth.mdx:1:1 trait depth has no responsibilities; name it in "traits" of some, or leave it to its page',
    ]);
  });

  test('a text that ends in a full stop, pointed at', () => {
    const files = senior(
      'examples:',
      '  - id: asks-first',
      '    text: Asks e.g. before **rewriting.**',
      '    traits: [calm]',
    );
    expect(warningsOf(files)).toEqual([
      `${SENIOR}:3:39 the text of asks-first ends in a full stop; leave it out, as in a list`,
    ]);
  });

  test.each([['Asks, and waits…'], ['Asks, and waits...'], ['Asks "why?"']])(
    'but not: %s',
    (text) => {
      expect(
        warningsOf(senior('examples:', `  - { id: asks-first, text: '${text}', traits: [calm] }`)),
      ).toEqual([]);
    },
  );

  test('two items with nearly the same text', () => {
    const files = senior(
      'responsibilities:',
      '  - id: reviews-all',
      '    text: With care reviews *code*',
      '    traits: [calm]',
    );
    expect(warningsOf(files).map((line) => line.replace(/\(.*tracks/, '(tracks'))).toEqual([
      `${SENIOR}:3:11 the text of reviews-all is nearly that of reviews-code (tracks/technical/mid.yaml:3); say what sets them apart, or keep one and repeat it with "same"`,
    ]);
  });

  test('a language without words for the interface', () => {
    expect(warningsOf(handbook('language: en', 'language: fr-CA'))).toEqual([
      'handbook.yaml:2:11 there are no words for the interface in "fr-CA", and English ones are used; the languages are en, de',
    ]);
    expect(warningsOf(handbook('language: en', 'language: de-AT'))).toEqual([]);
  });

  test('an edition that is dated ahead of today', () => {
    expect(warningsOf(handbook('2026-11-21', '2026-11-22'))).toEqual([
      'handbook.yaml:3:10 the edition is dated ahead of today, 2026-11-21, and cannot be released before that day',
    ]);
  });

  test('a rule that the ladder switches off by name, with a reason, is silent, and no other', () => {
    const files = senior('examples:', '  - { id: asks-first, text: Asks before rewriting. }');
    expect(warningsOf(files)).toHaveLength(2);
    const off = handbook('levels:', 'warnings-off: { full-stop: We write sentences }\nlevels:');
    expect(warningsOf({ ...files, ...off })).toEqual([expect.stringContaining('has no traits')]);
    const { problems } = readSound(handbook('levels:', 'warnings-off: { full-stops: x }\nlevels:'));
    expect(problems).toEqual([
      'content/handbook.yaml:4:17 unknown key "full-stops"; did you mean "full-stop"?',
    ]);
  });
});

describe('texts are nearly the same by their words', () => {
  const ten = 'one two three four five six seven eight nine ten';
  test.each([
    ['the same words', ten, ten, true],
    ['another order and case', ten, 'TEN, nine eight seven six five four three two one!', true],
    ['one word of ten other', ten, ten.replace('six', 'sixty'), true],
    ['two words of ten other', ten, ten.replace('six', 'sixty').replace('two', 'twenty'), false],
    ['a part of the other', ten, 'one two three', false],
    ['one word of four other', 'reviews code with care', 'reviews plans with care', false],
    ['words without blanks between them', '主导评审并说明理由', '主导评审并说明理由。', true],
    ['no words', '—', '…', false],
  ])('%s', (_, a, b, similar) => {
    expect(findSimilar([a, b], 'en')).toEqual(similar ? [{ first: 0, second: 1 }] : []);
  });

  test('no pair is left out that a comparison of all with all finds', () => {
    const vocabulary = ten.split(' ');
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const texts = Array.from({ length: 300 }, () =>
      vocabulary.filter(() => random(3) > 0).join(' '),
    );
    const index = (a: string, b: string) => {
      const [one, other] = [new Set(a.split(' ')), new Set(b.split(' '))];
      return one.intersection(other).size / one.union(other).size;
    };
    const all = texts.flatMap((text, second) =>
      text !== '' && texts.slice(0, second).some((before) => index(before, text) >= 0.8)
        ? [second]
        : [],
    );
    expect(findSimilar(texts, 'en').map(({ second }) => second)).toEqual(all);
  });

  test('each text is set beside the most similar one before it', () => {
    const texts = [ten.replace('six', 'sixty'), ten, ten];
    expect(findSimilar(texts, 'en')).toEqual([
      { first: 0, second: 1 },
      { first: 1, second: 2 },
    ]);
  });
});
