import { describe, expect, test } from 'vitest';
import { expectProblems } from '../../support/expect-problems.ts';
import { readSound } from '../../support/ladders.ts';

describe('a name that is no id is refused with the rule', () => {
  const rule =
    'ids are lower-case letters and digits in words joined by single hyphens, 2 to 64 characters, a letter first';
  expectProblems([
    [
      'capitals',
      { 'tracks/technical/Senior.yaml': 'title: x\n' },
      [`content/tracks/technical/Senior.yaml:1:1 "Senior" is no id; rename it: ${rule}`],
    ],
    [
      'a blank',
      { 'tracks/Project work/track.yaml': 'title: x\n' },
      [`content/tracks/Project work:1:1 "Project work" is no id; rename it: ${rule}`],
    ],
    [
      'two hyphens',
      { 'traits/a--b.mdx': '---\ntitle: x\n---\n' },
      [`content/traits/a--b.mdx:1:1 "a--b" is no id; rename it: ${rule}`],
    ],
    [
      'one letter',
      { 'guides/a.mdx': '---\ntitle: x\n---\n' },
      [`content/guides/a.mdx:1:1 "a" is no id; rename it: ${rule}`],
    ],
    [
      '65 letters',
      { [`guides/${'a'.repeat(65)}.mdx`]: 'x' },
      [`content/guides/${'a'.repeat(65)}.mdx:1:1 "${'a'.repeat(65)}" is no id; rename it: ${rule}`],
    ],
    [
      'a device of Windows',
      { 'guides/con.mdx': '---\ntitle: x\n---\n', 'tracks/nul/track.yaml': 'title: x\n' },
      ['guides/con.mdx', 'tracks/nul'].map(
        (path) =>
          `content/${path}:1:1 "${path.replace(/^.*\/|\.mdx$/g, '')}" is no id; Windows keeps this name for a device; choose another id`,
      ),
    ],
    [
      'an accent',
      { 'guides/é-a.mdx': 'x' },
      [`content/guides/é-a.mdx:1:1 "é-a" is no id; rename it: ${rule}`],
    ],
  ]);
});

describe('a file in the wrong place or with the wrong ending is not passed over', () => {
  expectProblems([
    [
      'a misspelt file',
      { 'glosary.yaml': '[]' },
      ['content/glosary.yaml:1:1 nothing called "glosary" belongs here; did you mean "glossary"?'],
    ],
    [
      'a misspelt folder',
      { 'trait/a.mdx': 'x' },
      ['content/trait:1:1 nothing called "trait" belongs here; did you mean "traits"?'],
    ],
    [
      'a foreign folder',
      { 'pictures/a.png': 'x' },
      ['content/pictures:1:1 nothing called "pictures" belongs here; move or remove it'],
    ],
    [
      'Markdown in place of MDX',
      { 'guides/no-but.md': 'x' },
      [
        'content/guides/no-but.md:1:1 files here end in .mdx; rename this one to no-but.mdx, or move it',
      ],
    ],
    [
      'an ending in capitals',
      { 'tracks/technical/senior.YAML': 'x' },
      [
        'content/tracks/technical/senior.YAML:1:1 files here end in .yaml; rename this one to senior.yaml, or move it',
      ],
    ],
    [
      'an ending hidden by Windows',
      { 'tracks/technical/senior.yaml.txt': 'x' },
      [
        'content/tracks/technical/senior.yaml.txt:1:1 files here end in .yaml; rename this one to senior.yaml, or move it',
      ],
    ],
    [
      'a level file outside a track',
      { 'tracks/senior.yaml': 'x' },
      [
        'content/tracks/senior.yaml:1:1 this folder holds folders only; move this file into one of them',
      ],
    ],
    [
      'a folder in a track',
      { 'tracks/technical/old/senior.yaml': 'x' },
      ['content/tracks/technical/old:1:1 nothing called "old" belongs here; move or remove it'],
    ],
    [
      'a level file for an unknown level',
      { 'tracks/technical/seniro.yaml': 'title: x\n' },
      ['content/tracks/technical/seniro.yaml:1:1 unknown level "seniro"; did you mean "senior"?'],
    ],
    [
      'a level file for no level at all',
      { 'tracks/technical/wizard.yaml': 'title: x\n' },
      [
        'content/tracks/technical/wizard.yaml:1:1 unknown level "wizard"; name one of "levels" in handbook.yaml, or add it there',
      ],
    ],
  ]);

  test('hidden files, a README and pictures are left alone', () => {
    const files = {
      '.git/config': 'x',
      '.swp.yaml': '\t',
      'README.md': '# x',
      'traits/README.md': 'x',
      'tracks/plan.png': 'x',
    };
    expect(readSound(files).problems).toEqual([]);
  });
});
