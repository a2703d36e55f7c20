import { readWord } from './word.ts';

/**
 * Reads a packet, whatever program wrote it.
 * @param bytes the file
 * @returns its text, in which links are written out, or a sentence that says why it cannot be read
 */
export function readPacket(bytes: Uint8Array): { text: string } | { fault: string } {
  const starts = (...sign: number[]) => sign.every((byte, index) => bytes[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46))
    return { fault: 'this is a PDF, which cannot be read; use the document that it was made from' };
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    return { fault: 'this is a document of an old Word; save it as .docx' };
  if (starts(0x50, 0x4b)) {
    const text = readWord(bytes);
    return text === undefined
      ? { fault: 'this is no document of Word; save it as .docx, HTML, Markdown or text' }
      : { text };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: 'this is no UTF-8 text; save it as .docx, or as text in UTF-8' };
  }
}
