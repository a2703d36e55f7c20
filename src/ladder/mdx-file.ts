import Slugger from 'github-slugger';
import { mdxToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import { inspectNode, walk } from './markdown.ts';
import { headingFragment } from './permalinks.ts';
import type { LinkTarget } from './permalinks.ts';
import type { Position, Report } from './problem.ts';
import { readYaml } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

/** A heading of a page of prose and the words below it, up to the next heading. */
export interface ProseSection {
  /** The fragment of the heading; undefined for what stands before the first heading. */
  fragment: string | undefined;
  title: string;
  text: string;
}

/** A page of prose: its front matter, and what its body says and refers to. */
export interface MdxFile {
  frontMatter: YamlFile;
  body: string;
  sections: ProseSection[];
  /** Ids of the items that the body shows. */
  items: { id: string; position: Position }[];
  links: { url: string; link: LinkTarget; position: Position }[];
}

/** The names of the components that prose may use. */
export const PROSE_COMPONENTS = ['Item'] as const;

const FRONT_MATTER = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;

/**
 * Reads a page of prose, MDX restricted to Markdown and `<Item id="…" />`.
 * @param text the whole file
 * @param file its path, for messages
 * @param report receives each problem
 * @returns the page, or undefined where it cannot be read
 */
export function readMdx(text: string, file: string, report: Report): MdxFile | undefined {
  const match = FRONT_MATTER.exec(text);
  if (!match) {
    const opened = text.startsWith('---');
    report(
      { file, line: 1, col: 1 },
      opened
        ? 'the front matter is not closed; end it with a line "---"'
        : 'the front matter is missing; start the file with "---", "title: …" and "---"',
    );
    return undefined;
  }
  const frontMatter = readYaml(match[1] ?? '', file, report, 1);
  const linesBefore = match[0].split('\n').length - 1;
  const body = text.slice(match[0].length);
  const prose = readBody(body, file, linesBefore, report);
  return frontMatter && prose && { frontMatter, body, ...prose };
}

function readBody(body: string, file: string, linesBefore: number, report: Report) {
  const at = (line: number, col: number): Position => ({ file, line: line + linesBefore, col });
  let tree: MdastNode;
  try {
    tree = mdxToMdast(body, { features: { gfm: { footnotes: false } } });
  } catch (error) {
    reportSyntax(error as Error, body, at, report);
    return undefined;
  }
  const items: MdxFile['items'] = [];
  const links: MdxFile['links'] = [];
  const sections: ProseSection[] = [{ fragment: undefined, title: '', text: '' }];
  const slugger = new Slugger();
  let depthBefore = 1;
  walk(tree, (node) => {
    const start = node.position?.start;
    const position = at(start?.line ?? 1, start?.column ?? 1);
    switch (node.type) {
      case 'heading': {
        if (node.depth === 1) report(position, 'a heading in prose starts with "##"; "#" is the title');
        else if (node.depth > depthBefore + 1)
          report(position, `this heading skips a level; write ${'#'.repeat(depthBefore + 1)}`);
        depthBefore = node.depth;
        const title = textOf(node);
        sections.push({ fragment: headingFragment(slugger.slug(title)), title, text: '' });
        return;
      }
      case 'mdxjsEsm':
        return report(position, 'prose imports and exports nothing; remove this line');
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value))
          report(position, 'braces run as code in MDX; write "\\{" for a brace');
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const id = readItemElement(node);
        if (id === undefined)
          report(position, `unknown component <${node.name}>; prose may use <Item id="…" /> only`);
        else items.push({ id, position });
        return;
      }
      case 'paragraph':
      case 'tableCell':
        sections.at(-1)!.text += `${textOf(node)}\n`;
        return;
      default: {
        const finding = inspectNode(node);
        if (!finding) return;
        if ('fault' in finding) report(position, finding.fault);
        else links.push({ ...finding, position });
      }
    }
  });
  const written = sections.filter(({ title, text }) => title !== '' || text !== '');
  return { items, links, sections: written };
}

function readItemElement(node: MdastNode): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const [attribute, ...others] = node.attributes;
  const known = PROSE_COMPONENTS.some((name) => name === node.name);
  if (!known || others.length > 0 || node.children.length > 0) return undefined;
  if (attribute?.type !== 'mdxJsxAttribute' || attribute.name !== 'id') return undefined;
  return typeof attribute.value === 'string' ? attribute.value : undefined;
}

function reportSyntax(
  error: Error,
  body: string,
  at: (line: number, col: number) => Position,
  report: Report,
) {
  const [, line = '1', col = '1', message = error.message] =
    /^(\d+):(\d+): (.*)$/s.exec(error.message) ?? [];
  const position = at(Number(line), Number(col));
  const sign = body.split('\n')[Number(line) - 1]?.[Number(col) - 1];
  const fix =
    sign === '<'
      ? '; write "&lt;" for a less-than sign'
      : sign === '{' || sign === '}'
        ? `; write "\\${sign}" for a brace`
        : '';
  report(position, `not valid MDX: ${message.replace(/ \([\w-]+:[\w-]+\)$/, '')}${fix}`);
}

function textOf(node: MdastNode): string {
  const words: string[] = [];
  walk(node, (inner) => {
    if (inner.type === 'text' || inner.type === 'inlineCode') words.push(inner.value);
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}
