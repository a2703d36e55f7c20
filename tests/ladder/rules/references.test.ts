import { describe } from 'vitest';
import { at, expectProblems, item, levels, senior } from '../../support/expect-problems.ts';
import type { Files } from '../../support/folders.ts';

describe('a name that names nothing comes with the nearest one', () => {
  const page = (body: string): Files => ({
    'guides/no-but.mdx': `---\ntitle: x\n---\n\n${body}\n`,
  });
  expectProblems([
    [
      'a trait',
      item('text: x', 'traits: [clam]'),
      at('4:14', 'unknown trait "clam"; did you mean "calm"?'),
    ],
    [
      'a trait like none',
      item('text: x', 'traits: [leadership]'),
      at('4:14', 'unknown trait "leadership"; name a file of traits/, or add it there'),
    ],
    [
      'a trait of an insight',
      { 'insights.yaml': '- { id: one-thing, text: x, traits: [clam] }\n' },
      ['content/insights.yaml:1:38 unknown trait "clam"; did you mean "calm"?'],
    ],
    [
      'a section',
      item('text: x', 'section: planing'),
      at('4:14', 'unknown section "planing"; did you mean "planning"?'),
    ],
    [
      'a section of a same entry',
      senior('examples:', '  - { same: asks-first, section: estimating }'),
      at(
        '2:34',
        'unknown section "estimating"; name one of "sections" in track.yaml, or add it there',
      ),
    ],
    [
      'a section with words at a level',
      senior('sections: [{ id: planing, summary: x }]'),
      at('1:18', 'unknown section "planing"; did you mean "planning"?'),
    ],
    [
      'a section around a section',
      {
        'tracks/technical/track.yaml':
          'title: x\nsections:\n  - { id: planning, title: x, parent: plan }\n',
      },
      [
        'content/tracks/technical/track.yaml:3:39 unknown section "plan"; name one of "sections" in track.yaml, or add it there',
      ],
    ],
    [
      'a level that is followed',
      levels('  - { id: mid, title: x }', '  - { id: senior, title: y, follows: [mdi] }'),
      ['content/handbook.yaml:6:39 unknown level "mdi"; did you mean "mid"?'],
    ],
    [
      'a source',
      item('text: x', 'source: [thebook]'),
      at('4:14', 'unknown source "thebook"; did you mean "the-book"?'),
    ],
    [
      'a source of a term',
      { 'glossary.yaml': '- { id: slack, term: x, meaning: y, source: [book-of-books] }\n' },
      [
        'content/glossary.yaml:1:46 unknown source "book-of-books"; name an id of sources.yaml, or add it there',
      ],
    ],
    [
      'a source of a page',
      { 'traits/calm.mdx': '---\ntitle: x\nsource: [the-bok]\n---\n' },
      ['content/traits/calm.mdx:3:10 unknown source "the-bok"; did you mean "the-book"?'],
    ],
    [
      'an item that is illustrated',
      senior('examples:', '  - { id: asks-twice, text: x, illustrates: [review-code] }'),
      at('2:46', 'unknown item "review-code"; did you mean "reviews-code"?'),
    ],
    [
      'an item that is gone against',
      senior('anti-patterns:', '  - { id: never-asks, text: x, breaks: [kindness] }'),
      at('2:41', 'unknown item "kindness"; name an item by its id'),
    ],
    [
      'an item that is built on',
      item('text: x', 'builds-on: [reviewscode]'),
      at('4:17', 'unknown item "reviewscode"; did you mean "reviews-code"?'),
    ],
    [
      'an item that is here too',
      senior('examples:', '  - same: ask-first'),
      at('2:11', 'unknown item "ask-first"; did you mean "asks-first"?'),
    ],
    [
      'an item in a guide',
      page('<Item id="review-code" />'),
      ['content/guides/no-but.mdx:5:1 unknown item "review-code"; did you mean "reviews-code"?'],
    ],
    [
      'an item in a trait',
      { 'traits/calm.mdx': '---\ntitle: x\n---\n<Item id="serenity" />\n' },
      ['content/traits/calm.mdx:4:1 unknown item "serenity"; name an item by its id'],
    ],
    [
      'an alias in place of the id',
      senior(
        'responsibilities:',
        '  - { id: leads-reviews, text: x, aliases: [ENG.1] }',
        'examples:',
        '  - { id: asks-twice, text: x, illustrates: [leads-reviews] }',
        '  - same: eng-one',
        '  - { id: asks-often, text: x, aliases: [eng-one] }',
      ),
      at('5:11', '"eng-one" is an alias; name the item by its id "asks-often"'),
    ],
    [
      'a link to an item',
      item('text: Leads [reviews](item:review-code)'),
      at('3:17', 'unknown item "review-code"; did you mean "reviews-code"?'),
    ],
    [
      'a link to a trait',
      item('text: Stays [calm](trait:clam)'),
      at('3:17', 'unknown trait "clam"; did you mean "calm"?'),
    ],
    [
      'a link to a track',
      item('text: As in [this](track:tecnical)'),
      at('3:17', 'unknown track "tecnical"; did you mean "technical"?'),
    ],
    [
      'a link to a level',
      item('text: As at [this](level:seniors)'),
      at('3:17', 'unknown level "seniors"; did you mean "senior"?'),
    ],
    [
      'a link to a guide',
      item('text: As in [this](guide:no-but)'),
      at('3:17', 'unknown guide "no-but"; name a file of guides/, or add it there'),
    ],
    [
      'a link to a term',
      item('text: Leaves [slack](term:slak)'),
      at('3:18', 'unknown term "slak"; did you mean "slack"?'),
    ],
    [
      'a link in a page',
      page('A line.\n\nSome [words](term:slak) here.'),
      ['content/guides/no-but.mdx:7:6 unknown term "slak"; did you mean "slack"?'],
    ],
    [
      'a name twice in a list',
      item('text: x', 'traits: [calm, calm]'),
      at('4:20', '"calm" is in this list twice; keep one'),
    ],
  ]);
});
