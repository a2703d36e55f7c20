import { describe } from 'vitest';
import { at, expectProblems, handbook, item, senior } from '../../support/expect-problems.ts';

describe('an unknown key is named with the nearest known one', () => {
  const keys =
    'remove it, or use one of: id, text, detail, traits, section, tags, asked-as, source, aliases, builds-on';
  expectProblems([
    [
      'in an item',
      item('text: Leads', 'trait: [calm]'),
      at('4:5', 'unknown key "trait" in leads-reviews; did you mean "traits"?'),
    ],
    [
      'in a level file',
      senior('antipatterns: []'),
      at('1:1', 'unknown key "antipatterns"; did you mean "anti-patterns"?'),
    ],
    [
      'like none',
      senior('colour: red'),
      at(
        '1:1',
        'unknown key "colour"; remove it, or use one of: title, summary, facts, sections, responsibilities, examples, anti-patterns',
      ),
    ],
    [
      'in place of a required one, which is then not also missing',
      item('txt: Leads'),
      at('3:5', 'unknown key "txt" in leads-reviews; did you mean "text"?'),
    ],
    [
      'in a fact',
      senior('facts:', '  - { label: Reach, value: wide, vlaue: x }'),
      at('2:34', 'unknown key "vlaue" in entry 1 of "facts"; did you mean "value"?'),
    ],
    [
      'in the handbook',
      handbook('edition', 'organization: x\nedition'),
      ['content/handbook.yaml:3:1 unknown key "organization"; did you mean "organisation"?'],
    ],
    [
      'in a label',
      handbook('levels:', 'labels:\n  antipattern: { one: a, many: b }\nlevels:'),
      ['content/handbook.yaml:5:3 unknown key "antipattern"; did you mean "anti-pattern"?'],
    ],
    [
      'in a level',
      handbook('title: Senior', 'title: Senior, sumary: x'),
      ['content/handbook.yaml:6:34 unknown key "sumary" in senior; did you mean "summary"?'],
    ],
    [
      'in a source',
      { 'sources.yaml': '- id: the-book\n  title: x\n  link: y\n' },
      [
        'content/sources.yaml:3:3 unknown key "link" in the-book; remove it, or use one of: id, title, author, url, date, note',
      ],
    ],
    [
      'of another kind',
      item('text: Leads', 'instead: x'),
      at(
        '4:5',
        'unknown key "instead" in leads-reviews; it belongs to an entry of "anti-patterns"; remove it',
      ),
    ],
    [
      'of another kind, as a relation',
      senior('examples:', '  - id: leads-reviews', '    text: x', '    breaks: [reviews-code]'),
      at(
        '4:5',
        'unknown key "breaks" in leads-reviews; it belongs to an entry of "anti-patterns"; remove it',
      ),
    ],
    [
      'beside "same"',
      senior('responsibilities:', '  - same: reviews-code', '    text: x'),
      at(
        '3:5',
        'unknown key "text" in reviews-code; an entry that repeats an item has "same" and "section" only; remove it',
      ),
    ],
    [
      '"same" in an item',
      item('text: x', 'same: reviews-code'),
      at(
        '4:5',
        'unknown key "same" in leads-reviews; remove it, or use one of: id, text, detail, traits, section, tags, asked-as, source, aliases, builds-on',
      ),
    ],
    [
      'like "same", in an entry that is no item of its own',
      senior('examples:', '  - sane: asks-first'),
      at('2:5', 'unknown key "sane" in entry 1 of "examples"; did you mean "same"?'),
    ],
    [
      'that is a number, true or nothing',
      item('text: Leads', '12: x', 'true: y', ': z'),
      [
        ...at('4:5', `unknown key "12" in leads-reviews; ${keys}`),
        ...at('5:5', `unknown key "true" in leads-reviews; ${keys}`),
        ...at('6:1', `unknown key "" in leads-reviews; ${keys}`),
      ],
    ],
    [
      'with a name of JavaScript',
      senior('__proto__: x', 'constructor: y'),
      [
        ...at(
          '1:1',
          'unknown key "__proto__"; remove it, or use one of: title, summary, facts, sections, responsibilities, examples, anti-patterns',
        ),
        ...at(
          '2:1',
          'unknown key "constructor"; remove it, or use one of: title, summary, facts, sections, responsibilities, examples, anti-patterns',
        ),
      ],
    ],
  ]);
});

describe('a missing key is named where it belongs', () => {
  expectProblems([
    [
      'in an item',
      item('traits: [calm]'),
      at('2:5', 'missing key "text" in leads-reviews; add "text: …"'),
    ],
    [
      'the id of an item',
      senior('examples:', '  - text: Asks first'),
      at('2:5', 'missing key "id" in entry 1 of "examples"; add "id: …"'),
    ],
    [
      'in the handbook',
      handbook('edition: 2026-11-21\n', ''),
      ['content/handbook.yaml:1:1 missing key "edition"; add "edition: …"'],
    ],
    [
      'in a track, below a comment',
      { 'tracks/technical/track.yaml': '# Technical\nsummary: x\n' },
      ['content/tracks/technical/track.yaml:2:1 missing key "title"; add "title: …"'],
    ],
    [
      'in front matter',
      { 'traits/calm.mdx': '---\nuniversal: true\n---\n' },
      ['content/traits/calm.mdx:2:1 missing key "title"; add "title: …"'],
    ],
    [
      'in a level',
      handbook(', title: Senior', ''),
      ['content/handbook.yaml:6:5 missing key "title" in senior; add "title: …"'],
    ],
    [
      'in an insight',
      { 'insights.yaml': '- { id: one-thing, text: x }\n' },
      ['content/insights.yaml:1:3 missing key "traits" in one-thing; add "traits: …"'],
    ],
  ]);
});
