// Notes are quotations that start with a mark, as on GitHub: > [!NOTE].
import { defineMdastPlugin } from 'satteri';
import type { MdastNode } from 'satteri';
import { findNearest } from './edit-distance.ts';
import { walk } from './markdown.ts';

export const NOTE_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

type Blockquote = Extract<MdastNode, { type: 'blockquote' }>;

/** The mark of a note at the start of its words. */
export const NOTE_MARK = /^\[!([\w-]+)\][ \t]*/;
const HOW_TO_WRITE = '"> [!NOTE]" on a line of its own, with the words in the lines below';

/**
 * Reads a quotation that may be a note.
 * @param quotation the quotation
 * @returns the kind of note, or what is wrong with it; undefined for a quotation without a mark
 */
export function readNote(
  quotation: Readonly<Blockquote>,
): NoteKind | { fault: string } | undefined {
  const [paragraph, ...others] = quotation.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const [first, second] = paragraph.children;
  const mark = first?.type === 'text' ? NOTE_MARK.exec(first.value) : undefined;
  if (!mark || first?.type !== 'text') return undefined;
  const name = mark[1]!.toLowerCase();
  const kind = NOTE_KINDS.find((known) => known === name);
  if (!kind) {
    const nearest = findNearest(name, NOTE_KINDS)?.toUpperCase();
    const names = NOTE_KINDS.map((known) => known.toUpperCase()).join(', ');
    const fix = nearest ? `did you mean [!${nearest}]?` : `the kinds are ${names}`;
    return { fault: `unknown kind of note [!${mark[1]}]; ${fix}` };
  }
  const rest = first.value.slice(mark[0].length);
  const isAlone = rest === '' ? !second || second.type === 'break' : rest.startsWith('\n');
  if (!isAlone) return { fault: `a note is written as ${HOW_TO_WRITE}` };
  if (rest === '' && !second && others.length === 0)
    return { fault: 'this note has no words; write some in the lines below, or remove it' };
  return kind;
}

const LOST_MARK = new RegExp(`^\\[!(${NOTE_KINDS.join('|')})\\]`, 'im');

/**
 * Finds marks of notes that start no quotation, and would be read as words.
 * @param tree a page
 * @param report receives each fault
 */
export function checkLostMarks(
  tree: MdastNode,
  report: (position: MdastNode['position'], fault: string) => void,
): void {
  const starts = new Set<MdastNode>();
  walk(tree, (node) => {
    if (node.type === 'blockquote' && node.children[0]?.type === 'paragraph') {
      const [first] = node.children[0].children;
      if (first) starts.add(first);
    }
    if (node.type === 'text' && LOST_MARK.test(node.value) && !starts.has(node))
      report(node.position, `this mark starts no note; a note is written as ${HOW_TO_WRITE}`);
  });
}

/** Makes notes of quotations with a mark: an `aside` whose `data-note` is its kind. */
export const handbookNotes = defineMdastPlugin({
  name: 'handbook-notes',
  blockquote(node, context) {
    const kind = readNote(node);
    const [paragraph] = node.children;
    if (typeof kind !== 'string' || paragraph?.type !== 'paragraph') return;
    context.setProperty(node, 'data', { hName: 'aside', hProperties: { 'data-note': kind } });
    const [first, second] = paragraph.children;
    if (first?.type !== 'text') return;
    const rest = first.value.replace(NOTE_MARK, '').trimStart();
    if (rest !== '') context.setProperty(first, 'value', rest);
    else if (second) {
      context.removeNode(first);
      context.removeNode(second);
    } else context.removeNode(paragraph);
  },
});
