import { describe } from 'vitest';
import { at, expectProblems, item, senior } from '../../support/expect-problems.ts';

describe('invalid YAML is named once, at the slip, with the fix', () => {
  expectProblems([
    [
      'a tab',
      senior('responsibilities:', '\t- id: leads-reviews'),
      at('2:1', 'a tab indents this line; use spaces'),
    ],
    [
      'a tab after spaces',
      senior('responsibilities:', '  - id: leads-reviews', '  \ttext: x'),
      at('3:3', 'a tab indents this line; use spaces'),
    ],
    [
      'a key twice',
      item('text: One', 'text: Two'),
      at('4:5', 'key "text" is in one entry twice; keep one of them'),
    ],
    [
      'two keys twice',
      item('text: One', 'text: Two', 'id: leads-more'),
      [
        ...at('4:5', 'key "text" is in one entry twice; keep one of them'),
        ...at('5:5', 'key "id" is in one entry twice; keep one of them'),
      ],
    ],
    [
      'a list twice',
      senior('examples: []', 'examples: []'),
      at('2:1', 'key "examples" is in one entry twice; keep one of them'),
    ],
    [
      'a key too far left',
      senior('responsibilities:', '  - id: leads-reviews', '   text: x'),
      at('3:4', 'this line is not indented as those it belongs to; give them the same indentation'),
    ],
    [
      'a key too far right',
      senior('responsibilities:', '  - id: leads-reviews', '      text: x'),
      at(
        '3:7',
        'this line is indented further than the key before it; give both the same indentation',
      ),
    ],
    [
      'a list entry too far left',
      senior('responsibilities:', '  - id: leads-reviews', '    text: x', ' - id: other'),
      at('4:2', 'this line is not indented as those it belongs to; give them the same indentation'),
    ],
    [
      'a text that is not indented',
      senior('summary: >-', 'What it means'),
      at(
        '2:1',
        'this line is neither a key with its value nor indented as part of the text above; add "key: " or indent it',
      ),
    ],
    [
      'no colon',
      senior('title: x', 'summary y'),
      at(
        '2:1',
        'this line is neither a key with its value nor indented as part of the text above; add "key: " or indent it',
      ),
    ],
    [
      'no space after the colon',
      senior('title:x', 'summary: y'),
      at('1:1', 'write a space after the colon'),
    ],
    [
      'a double quote that is not closed',
      item('text: "Leads reviews', 'traits: [calm]'),
      at('3:11', 'a double quote is opened and not closed; add it at the end'),
    ],
    [
      'a single quote that is not closed',
      item("text: 'Leads reviews"),
      at('3:11', 'a single quote is opened and not closed; add it at the end'),
    ],
    [
      'an apostrophe in single quotes',
      item("text: 'Leads the team's reviews'"),
      at(
        '3:11',
        "a single quote opened here closes too early; write '' for a quote or apostrophe inside the text, or use double quotes around it",
      ),
    ],
    [
      'a quote in double quotes',
      item('text: "Says "no" kindly"'),
      at(
        '3:11',
        'a double quote opened here closes too early; write \\" for a quote inside the text, or use single quotes around it',
      ),
    ],
    [
      'words after a quote',
      item('text: "No" is an answer'),
      at(
        '3:11',
        'a double quote opened here closes too early; write \\" for a quote inside the text, or use single quotes around it',
      ),
    ],
    [
      'a backslash in double quotes',
      item('text: "Leads \\reviews \\days"'),
      at('3:27', 'a backslash inside double quotes must be written twice; or use single quotes'),
    ],
    [
      'a bracket that is not closed',
      item('traits: [calm', 'text: x'),
      at(
        '3:13',
        '"[" is opened and not closed; add "]", or put text that starts with "[" in quotes',
      ),
    ],
    [
      'a brace that is not closed',
      senior('facts:', '  - { label: Reach, value: wide', 'title: x'),
      at(
        '2:5',
        '"{" is opened and not closed; add "}", or put text that starts with "{" in quotes',
      ),
    ],
    [
      'a bracket that closes nothing',
      item('traits: [calm]]'),
      at('3:19', '"]" closes nothing; remove it, or put text that holds it in quotes'),
    ],
    [
      'a colon in a text',
      item('text: Leads reviews: all of them'),
      at('3:11', 'text that holds ": " needs quotes around it'),
    ],
    [
      'a text that starts with emphasis',
      item('text: *Leads* reviews'),
      at('3:11', 'text that starts with "*" needs quotes around it'),
    ],
    [
      'a text that starts with code',
      item('text: `git` is known by heart'),
      at('3:11', 'text that starts with "`" needs quotes around it'),
    ],
    [
      'a text that starts with a link',
      item('text: [Leads](trait:calm) reviews'),
      at('3:11', 'text that starts with "[" needs quotes around it'),
    ],
    [
      'a list of ids that is not indented as its item',
      senior('responsibilities:', '  - id: leads', '    text: x', '  traits: [calm]'),
      at('4:3', 'this line is not indented as those it belongs to; give them the same indentation'),
    ],
    [
      'a text that starts with an at sign',
      item('text: @team is asked'),
      at('3:11', 'text that starts with "@" needs quotes around it'),
    ],
    [
      'a text that starts with a greater-than sign',
      item('text: > 4 weeks of work'),
      at('3:11', 'text that starts with ">" needs quotes around it'),
    ],
    [
      'a text that starts with a dash',
      item('text: - leads'),
      at('3:11', 'text that starts with "-" needs quotes around it'),
    ],
    [
      'a colon in a short list',
      senior('facts: [{ label: Reach, value: wide: very }]'),
      at('1:32', 'text that holds ": " needs quotes around it'),
    ],
    [
      'more brackets than fit in one another',
      senior(`x: ${'['.repeat(20_000)}`),
      at('1:1', 'brackets are nested too deeply'),
    ],
  ]);
});
