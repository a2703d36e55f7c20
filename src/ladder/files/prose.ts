import Slugger from 'github-slugger';
import { mdxToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import { inspectNode } from '../text/inspect.ts';
import { walk } from '../text/markdown.ts';
import { explainElement, explainMdxError } from './mdx-errors.ts';
import { headingFragment } from '../permalinks.ts';
import type { LinkTarget } from '../permalinks.ts';
import type { Position, Report } from '../problem.ts';

/** A heading of a page of prose and the words below it, up to the next heading. */
export interface ProseSection {
  /** The fragment of the heading; undefined for what stands before the first heading. */
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
}

/**
 * Reads prose, MDX restricted to Markdown and `<Item id="…" />`.
 * @param body the MDX
 * @param place the file in which it stands, and how many lines stand before it
 * @param report receives each problem
 * @returns what it says, or undefined where it is not valid MDX
 */
export function readProse(
  body: string,
  { file, linesBefore }: { file: string; linesBefore: number },
  report: Report,
): Prose | undefined {
  const at = (line: number, col: number): Position => ({ file, line: line + linesBefore, col });
  let tree: MdastNode;
  try {
    tree = mdxToMdast(body, { features: { gfm: { footnotes: false } } });
  } catch (error) {
    const { line, col, fault } = explainMdxError(error as Error, body);
    report(at(line, col), fault);
    return undefined;
  }
  const prose: Prose = {
    sections: [{ fragment: undefined, title: '', text: '' }],
    items: [],
    links: [],
  };
  const slugger = new Slugger();
  let depthBefore = 1;
  walk(tree, (node) => {
    const start = node.position?.start;
    const position = at(start?.line ?? 1, start?.column ?? 1);
    switch (node.type) {
      case 'heading': {
        const title = textOf(node);
        const fault = explainHeading(node.depth, depthBefore, title);
        if (fault) report(position, fault);
        depthBefore = node.depth;
        prose.sections.push({ fragment: headingFragment(slugger.slug(title)), title, text: '' });
        return;
      }
      case 'mdxjsEsm':
        return report(
          position,
          'a line that starts with "import" or "export" is code in MDX; remove it or word it otherwise',
        );
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value))
          report(position, 'braces hold code in MDX; write "\\{" for a brace');
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const element = explainElement(node);
        if ('fault' in element) report(position, element.fault);
        else prose.items.push({ id: element.item, position });
        return;
      }
      case 'paragraph':
      case 'tableCell':
        prose.sections.at(-1)!.text += `${textOf(node)}\n`;
        return;
      default: {
        const finding = inspectNode(node);
        if (!finding) return;
        if ('fault' in finding) report(position, finding.fault);
        else prose.links.push({ ...finding, position });
      }
    }
  });
  prose.sections = prose.sections.filter(({ title, text }) => title !== '' || text !== '');
  return prose;
}

function explainHeading(depth: number, depthBefore: number, title: string): string | undefined {
  if (title === '') return 'this heading has no words; write some, or remove it';
  if (depth === 1)
    return 'headings in prose start with "##"; the page has its title from the front matter';
  if (depth > depthBefore + 1)
    return `this heading leaves out a level; start it with "${'#'.repeat(depthBefore + 1)}"`;
  return undefined;
}

function textOf(node: MdastNode): string {
  const words: string[] = [];
  walk(node, (inner) => {
    if (inner.type === 'text' || inner.type === 'inlineCode') words.push(inner.value);
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}
