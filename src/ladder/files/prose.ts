import { mdxToMdast } from 'satteri';
import type { Features, MdastNode } from 'satteri';
import { createHeadingSlugs, wordsOf } from '../text/heading-slugs.ts';
import { walk } from '../text/markdown.ts';
import { findDeepNesting } from '../text/nesting.ts';
import { checkLostMarks, NOTE_MARK } from '../text/notes.ts';
import { checkFootnotes } from './footnotes.ts';
import { explainMdxError } from './mdx-errors.ts';
import { inspectProseNode } from './prose-nodes.ts';
import type { LinkTarget } from '../link-targets.ts';
import type { Position, Report } from '../problem.ts';

/** A heading of a page of prose and the words below it, up to the next heading. */
export interface ProseSection {
  /** The fragment of the heading; undefined for what comes before the first heading. */
  fragment: string | undefined;
  title: string;
  text: string;
}

/** What a page of prose says and refers to. */
export interface Prose {
  sections: ProseSection[];
  /** Ids of the items that the body shows. */
  items: { id: string; position: Position }[];
  links: { url: string; link: LinkTarget; position: Position }[];
  /** Names of the files that the body shows, in the folder of images. */
  images: { name: string; position: Position }[];
}

/** How MDX is read, here and by Astro: what looks like front matter in a body is Markdown. */
export const PROSE_FEATURES = {
  gfm: { footnotes: { clobberPrefix: 'note--', backContent: '↑' } },
  smartPunctuation: false,
  frontmatter: false,
} satisfies Features;

/**
 * Reads prose, MDX restricted to Markdown, images of the content, `<Item id="…" />` and comments.
 * @param body the MDX
 * @param place the file in which it is, and how many lines come before it
 * @param report receives each problem
 * @returns what it says, or undefined where it is not valid MDX
 */
export function readProse(
  body: string,
  { file, linesBefore }: { file: string; linesBefore: number },
  report: Report,
): Prose | undefined {
  const at = (line: number, col: number): Position => ({ file, line: line + linesBefore, col });
  const tree = parseProse(body, (error) => report(at(error.line, error.col), error.fault));
  if (!tree) return undefined;
  const prose: Prose = { sections: [], items: [], links: [], images: [] };
  const sections = new SectionReader();
  const locate = (position: MdastNode['position']) =>
    at(position?.start.line ?? 1, position?.start.column ?? 1);
  for (const check of [checkFootnotes, checkLostMarks])
    check(tree, (position, fault) => report(locate(position), fault));
  walk(tree, (node) => {
    const position = locate(node.position);
    const fault = sections.read(node);
    if (fault) report(position, fault);
    const found = inspectProseNode(node);
    if (!found) return;
    if ('fault' in found) report(position, found.fault);
    else if ('item' in found) prose.items.push({ id: found.item, position });
    else if ('image' in found) prose.images.push({ name: found.image, position });
    else prose.links.push({ ...found, position });
  });
  return { ...prose, sections: sections.list() };
}

function parseProse(
  body: string,
  report: (error: { line: number; col: number; fault: string }) => void,
): MdastNode | undefined {
  const nesting = findDeepNesting(body);
  if (nesting) {
    report({ line: nesting.line, col: 1, fault: nesting.fault });
    return undefined;
  }
  try {
    return mdxToMdast(body, { features: PROSE_FEATURES });
  } catch (error) {
    report(explainMdxError(error as Error, body));
    return undefined;
  }
}

/** Divides prose at its headings. */
class SectionReader {
  readonly #sections: ProseSection[] = [{ fragment: undefined, title: '', text: '' }];
  readonly #fragmentOf = createHeadingSlugs();
  #depthBefore = 1;

  /** Takes the next node in the order of the text; returns what is wrong with it as a heading. */
  read(node: MdastNode): string | undefined {
    if (node.type === 'paragraph' || node.type === 'tableCell')
      this.#sections.at(-1)!.text += `${wordsOf(node).replace(NOTE_MARK, '')}\n`;
    if (node.type !== 'heading') return undefined;
    const title = wordsOf(node);
    const fault = explainHeading(node.depth, this.#depthBefore, title);
    this.#depthBefore = node.depth;
    this.#sections.push({ fragment: this.#fragmentOf(node), title, text: '' });
    return fault;
  }

  /** Lists the sections that say something. */
  list(): ProseSection[] {
    return this.#sections.filter(({ title, text }) => title !== '' || text !== '');
  }
}

function explainHeading(depth: number, depthBefore: number, title: string): string | undefined {
  if (title === '') return 'this heading has no words; write some, or remove it';
  if (depth === 1)
    return 'headings in prose start with "##"; the page has its title from the front matter';
  if (depth > depthBefore + 1)
    return `this heading leaves out a level; start it with "${'#'.repeat(depthBefore + 1)}"`;
  return undefined;
}
