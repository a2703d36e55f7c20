import { expect, test } from 'vitest';
import { findFragmentPages } from '../../src/integrations/pdf-pages.ts';

const PDF = `%PDF-1.4
2 0 obj
<</Type /Page
/Parent 5 0 R>>
endobj
3 0 obj
<</Type /Page
/Parent 6 0 R>>
endobj
4 0 obj
<</Type /Page
/Parent 6 0 R>>
endobj
5 0 obj
<</Type /Pages
/Count 3
/Kids [2 0 R 6 0 R]>>
endobj
6 0 obj
<</Type /Pages
/Count 2
/Kids [4 0 R 3 0 R]
/Parent 5 0 R>>
endobj
7 0 obj
<</trait--calm [4 0 R /XYZ 0 842.88 0]
/trait--Gr#C3#BC#C3#9Fe [3 0 R /XYZ 0 788.13 0]>>
endobj
8 0 obj
<</Type /Catalog
/Pages 5 0 R
/Dests 7 0 R>>
endobj
`;

test('fragments are found on the pages in the order of the document, whatever their objects are', () => {
  expect([...findFragmentPages(Buffer.from(PDF, 'latin1'))]).toEqual([
    ['trait--calm', 2],
    ['trait--Grüße', 3],
  ]);
});

test('a document that no link leads into has no fragments', () => {
  expect(findFragmentPages(Buffer.from(PDF.replace('/Dests 7 0 R', ''))).size).toBe(0);
});
