import { strToU8, zipSync } from 'fflate';

/** A link as Word writes it: the address and the fragment apart. */
export interface WordLink {
  address: string;
  fragment: string;
  words: string;
}

/** Makes a link for {@link makeWord}. */
export const link = (address: string, fragment: string, words: string): WordLink => ({
  address,
  fragment,
  words,
});

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string) => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

/**
 * Makes a document of Word.
 * @param paragraphs each a text, a link, or XML of its own in an array
 */
export function makeWord(...paragraphs: (string | WordLink | [xml: string])[]): Uint8Array {
  const targets: string[] = [];
  const body = paragraphs.map((paragraph) => {
    if (typeof paragraph === 'string') return run(paragraph);
    if (Array.isArray(paragraph)) return paragraph[0];
    const id = `rId${targets.push(paragraph.address)}`;
    return `<w:hyperlink r:id="${id}" w:anchor="${paragraph.fragment}" w:history="1">${run(paragraph.words)}</w:hyperlink>`;
  });
  const links = targets.map(
    (target, index) =>
      `<Relationship Id="rId${index + 1}" Type="hyperlink" Target="${escape(target)}" TargetMode="External"/>`,
  );
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return zipSync({
    '[Content_Types].xml': strToU8(`${xml}<Types/>`),
    'word/_rels/document.xml.rels': strToU8(
      `${xml}<Relationships>${links.join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${xml}<w:document><w:body>${body.map((one) => `<w:p><w:pPr/>${one}</w:p>`).join('')}</w:body></w:document>`,
    ),
  });
}
