import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRepositoryPath } from '../../../src/ladder/files/repository.ts';
import { writeFolder } from '../../support/folders.ts';

const FILE = 'tracks/craft/mid.yaml';

test.each([
  ['at its top', '.git', 'content', `content/${FILE}`],
  ['deeper', '.git', 'people/ladder', `people/ladder/${FILE}`],
  ['as the whole of it', 'content/.git', 'content', FILE],
])('a file of content is named by its path in its own repository: %s', (_, git, content, path) => {
  const folder = writeFolder({ [`${git}/HEAD`]: '', [`${content}/${FILE}`]: '' });
  expect(findRepositoryPath(join(folder, content, FILE), join(folder, content))).toBe(path);
});

test('a worktree, whose .git is a file, is a repository', () => {
  const folder = writeFolder({ '.git': 'gitdir: elsewhere', [`content/${FILE}`]: '' });
  expect(findRepositoryPath(join(folder, 'content', FILE), join(folder, 'content'))).toBe(
    `content/${FILE}`,
  );
});
