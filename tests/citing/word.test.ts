import { expect, test } from 'vitest';
import { readWord } from '../../src/citing/word.ts';
import { link, makeWord } from '../support/word.ts';

const HERE = 'https://example.org/i/main/';

test('a document of Word is read paragraph by paragraph, with its links and their words', () => {
  const document = makeWord('R & D < all', link(HERE, '2024-03-01', 'the light'), 'End');
  expect(readWord(document)).toBe(`R & D < all\n[the light](${HERE}#2024-03-01)\nEnd\n`);
});

test('a link that is a field is one, in parts or in one', () => {
  const part = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  const words = '<w:r><w:t>words</w:t></w:r>';
  const inParts = [
    part('begin'),
    instruction('HYPER'),
    instruction(`LINK "${HERE}" \\l "2024-03-01"`),
    part('separate'),
    words,
    part('end'),
  ].join('');
  const inOne = `<w:fldSimple w:instr=" HYPERLINK &quot;${HERE}&quot; ">${words}</w:fldSimple>`;
  const other = `${part('begin')}${instruction('PAGE')}${part('separate')}${words}${part('end')}`;
  expect(readWord(makeWord([inParts], [inOne], [other]))).toBe(
    `[words](${HERE}#2024-03-01)\n[words](${HERE})\nwords\n`,
  );
});

test('words that were deleted, and XML that is cut off, are no words', () => {
  const deleted = '<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t>new</w:t></w:r>';
  expect(readWord(makeWord([deleted], ['<w:r><w:t>a</w:t></w:r><w:hyperlink r:id="rId9"']))).toBe(
    'new\na\n',
  );
});

test('what is no document of Word is told from one', () => {
  expect(readWord(new Uint8Array([0x50, 0x4b, 3, 4]))).toBeUndefined();
});
