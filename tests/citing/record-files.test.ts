import { expect, test } from 'vitest';
import { writeRecordFiles } from '../../src/citing/record-files.ts';
import { readHandbook } from '../support/ladders.ts';

test('a changed word gives the records another version, so that no browser mixes two builds', () => {
  const [first, again, changed] = Array.from({ length: 3 }, () =>
    readHandbook('tests/fixtures/lighthouse'),
  );
  changed!.ladder.items[0]!.text += ' again';
  const files = writeRecordFiles(first!);
  expect(writeRecordFiles(again!)).toEqual(files);
  expect(writeRecordFiles(changed!).version).not.toBe(files.version);
  expect([...writeRecordFiles(changed!).files.keys()]).toEqual([...files.files.keys()]);
});
