// Documents of Word, in Node and in the browser: a zip archive of XML files.
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a document that hold its words, in the order in which they are read. */
const PARTS = ['document', 'footnotes', 'endnotes'];
/** The largest part that is unpacked, in bytes: a small archive can hold a file that fills the memory. */
const LARGEST_PART = 50_000_000;

/**
 * Reads a document of Word.
 * @param bytes the file
 * @returns its words, one paragraph a line, with links as in Markdown: `[words](address)`; undefined
 *   for a file that is no such document
 */
export function readWord(bytes: Uint8Array): string | undefined {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /^word\/.*xml/.test(name) && originalSize <= LARGEST_PART,
    });
  } catch {
    return undefined;
  }
  if (!files['word/document.xml']) return undefined;
  const read = (name: string) => (files[name] ? strFromU8(files[name]) : '');
  return PARTS.map((part) =>
    readPart(read(`word/${part}.xml`), readTargets(read(`word/_rels/${part}.xml.rels`))),
  ).join('');
}

/** The addresses of links, by the ids by which a part names them. */
function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const { name, attributes } of readTags(xml)) {
    if (name === 'Relationship')
      targets.set(attributeOf(attributes, 'Id'), attributeOf(attributes, 'Target'));
  }
  return targets;
}

/** Writes down what a part says. A link is an element, or a field that has its address as an instruction. */
function readPart(xml: string, targets: ReadonlyMap<string, string>): string {
  const written: string[] = [];
  /** The addresses of the links that are open; empty for a field that is none. */
  const links: string[] = [];
  let instruction = '';
  const open = (address: string) => {
    links.push(address);
    if (address !== '') written.push('[');
  };
  const close = () => {
    const address = links.pop() ?? '';
    if (address !== '') written.push(`](${address})`);
  };
  for (const { name, attributes, isEnd, text } of readTags(xml)) {
    if (name === 'w:p' && isEnd) written.push('\n');
    else if (name === 'w:t' && !isEnd) written.push(text);
    else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') written.push(' ');
    else if (name === 'w:instrText' && !isEnd) instruction += text;
    else if (name === 'w:hyperlink') {
      if (isEnd) close();
      else open(writeTarget(attributes, targets));
    } else if (name === 'w:fldSimple') {
      if (isEnd) close();
      else open(readInstruction(attributeOf(attributes, 'w:instr')));
    } else if (name === 'w:fldChar') {
      const type = attributeOf(attributes, 'w:fldCharType');
      if (type === 'separate') open(readInstruction(instruction));
      if (type === 'end') close();
      instruction = '';
    }
  }
  return written.join('');
}

function writeTarget(attributes: string, targets: ReadonlyMap<string, string>): string {
  const address = targets.get(attributeOf(attributes, 'r:id')) ?? '';
  const anchor = attributeOf(attributes, 'w:anchor');
  return address !== '' && anchor !== '' ? `${address}#${anchor}` : address;
}

/** Reads the address of `HYPERLINK "https://…" \l "fragment"`. */
function readInstruction(instruction: string): string {
  const [, address, fragment] =
    /^\s*HYPERLINK\s+"([^"]*)"(?:.*\\l\s+"([^"]*)")?/.exec(instruction) ?? [];
  return address && fragment ? `${address}#${fragment}` : (address ?? '');
}

interface Tag {
  name: string;
  attributes: string;
  isEnd: boolean;
  /** The words between this tag and the next. */
  text: string;
}

function* readTags(xml: string): Generator<Tag> {
  const tags = /<(\/?)([\w:]+)((?:"[^"]*"|'[^']*'|[^<>"'])*)>([^<]*)/g;
  for (const [, slash, name = '', attributes = '', text = ''] of xml.matchAll(tags)) {
    yield { name, attributes, isEnd: slash === '/', text: decode(text) };
    if (attributes.endsWith('/') && slash === '') yield { name, attributes, isEnd: true, text: '' };
  }
}

function attributeOf(attributes: string, name: string): string {
  return decode(new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
