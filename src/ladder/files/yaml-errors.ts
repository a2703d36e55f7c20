import { isCollection, isScalar, visit } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';

/** A fault of the syntax: where, counted in characters from the start, and what to do about it. */
export interface SyntaxFault {
  offset: number;
  fault: string;
}

/**
 * Says what is wrong with a text as YAML.
 * @param document what the parser made of the text
 * @param text the text
 * @returns each key that is there twice, and the first other fault: after one mistake the parser reports
 *   many more, which mislead
 */
export function explainSyntax(document: Document, text: string): SyntaxFault[] {
  const twice = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const other = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  return [...twice, ...(other ? [other] : [])].map((error) => explainError(error, document, text));
}

function explainError(error: YAMLError, document: Document, text: string): SyntaxFault {
  const at = error.pos[0];
  const line = lineAt(text, at);
  const here = (fault: string, offset = skipIndent(text, at)) => ({ offset, fault });
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return here('a tab indents this line; use spaces', at);
    case 'DUPLICATE_KEY':
      return here(
        `key "${/^[^:\n]*/.exec(text.slice(at))![0].trim()}" is in one entry twice; keep one of them`,
      );
    case 'MULTIPLE_DOCS':
      return here(
        'a second document starts here; a file holds one, without a line "---" or "..." inside',
      );
    case 'BAD_DQ_ESCAPE':
      return here(
        'a backslash inside double quotes must be written twice; or use single quotes',
        at,
      );
    case 'BLOCK_IN_FLOW':
      return here('text that holds ": " needs quotes around it', at);
    case 'RESOURCE_EXHAUSTION':
      return here('brackets are nested too deeply', 0);
    default: {
      const [, sign] = /flow-(?:map|seq)-end token[^"]*"(.)"/.exec(error.message) ?? [];
      if (sign !== undefined)
        return here(`"${sign}" closes nothing; remove it, or put text that holds it in quotes`, at);
      return (
        explainOpen(error, document, text) ??
        explainTabs(text, line) ??
        explainValue(error, text, line) ??
        here(explainLine(error, line))
      );
    }
  }
}

/** A quote or bracket without its other half: the place where it opens is the one to look at. */
function explainOpen(error: YAMLError, document: Document, text: string): SyntaxFault | undefined {
  const at = error.pos[0];
  const quotes = error.code === 'MISSING_CHAR' && /quote/.test(error.message);
  const bracket = /Flow (sequence|map)/.exec(error.message);
  let open: number | undefined;
  visit(document, {
    Node: (_, node: Node) => {
      const start = node.range?.[0] ?? Infinity;
      const matches = bracket
        ? isCollection(node) && node.flow
        : isScalar(node) && /QUOTE/.test(node.type!);
      if (matches && start < at) open = Math.max(open ?? 0, start);
    },
  });
  if (open === undefined) return undefined;
  const sign = text[open]!;
  if (bracket)
    return {
      offset: open,
      fault: `"${sign}" is opened and not closed; add "${sign === '[' ? ']' : '}'}", or put text that starts with "${sign}" in quotes`,
    };
  if (quotes)
    return { offset: open, fault: `${NAMES[sign]} is opened and not closed; add it at the end` };
  // The text ends where a quote inside it seemed to close it.
  const ended = /^(["'])(?:\\.|''|(?!\1)[^\\])*\1(?=\S| +[^#\s])/s.exec(text.slice(open));
  return error.code === 'UNEXPECTED_TOKEN' && ended && open + ended[0].length >= at - 1
    ? { offset: open, fault: `${NAMES[sign]} opened here closes too early; ${QUOTE_FIXES[sign]}` }
    : undefined;
}

const NAMES: Record<string, string> = { '"': 'a double quote', "'": 'a single quote' };
const QUOTE_FIXES: Record<string, string> = {
  '"': 'write \\" for a quote inside the text, or use single quotes around it',
  "'": "write '' for a quote or apostrophe inside the text, or use double quotes around it",
};

function explainTabs(text: string, { start }: Line): SyntaxFault | undefined {
  const tab = /^ *\t/.exec(text.slice(start));
  return tab
    ? { offset: start + tab[0].length - 1, fault: 'a tab indents this line; use spaces' }
    : undefined;
}

/** A text that YAML reads as something else: it needs quotes. */
function explainValue(error: YAMLError, text: string, line: Line): SyntaxFault | undefined {
  const entry = /^( *(?:- +)*(?:[\w-]+: +)?)(\S.*)$/.exec(line.text);
  if (!entry || entry[1]!.trim() === '') return undefined;
  const [, before = '', value = ''] = entry;
  const offset = line.start + before.length;
  const first = value[0]!;
  const needed = [
    'UNEXPECTED_TOKEN',
    'BAD_SCALAR_START',
    'BLOCK_AS_IMPLICIT_KEY',
    'MISSING_CHAR',
    'MULTILINE_IMPLICIT_KEY',
    'BAD_ALIAS',
    'BAD_PROP_ORDER',
  ];
  if (!needed.includes(error.code)) return undefined;
  const special = before.includes(':') ? /[*&!|>%@`[\]{},?#-]/ : /[*&!|>%@`]/;
  // A whole list in brackets is no text that lacks quotes: its line is not where it belongs.
  const isList = /^(\[[\w\s,-]*\]|\{[\w\s,:-]*\})$/.test(value.trim());
  if (special.test(first) && !isList)
    return { offset, fault: `text that starts with "${first}" needs quotes around it` };
  if (/: |:$/.test(value) && before.includes(':'))
    return { offset, fault: 'text that holds ": " needs quotes around it' };
  const next = /^\n( +)\S/.exec(text.slice(line.start + line.text.length));
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && next)
    return {
      offset: line.start + line.text.length + next[0].length - 1,
      fault: 'this line is indented further than the key before it; give both the same indentation',
    };
  return undefined;
}

function explainLine(error: YAMLError, { text }: Line): string {
  if (/^ *(- +)?[\w-]+:\S/.test(text)) return 'write a space after the colon';
  switch (error.code) {
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
      return /^ *(- +)?[\w-]+:( |$)/.test(text) || /^ *- /.test(text)
        ? 'this line is not indented as those it belongs to; give them the same indentation'
        : 'this line is neither a key with its value nor indented as part of the text above; add "key: " or indent it';
    default:
      return `this is not valid YAML (${error.message}); put text that holds other signs than words in quotes`;
  }
}

interface Line {
  start: number;
  text: string;
}

function lineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, text: text.slice(start, end < 0 ? text.length : end) };
}

function skipIndent(text: string, offset: number): number {
  const isStart = offset === 0 || text[offset - 1] === '\n';
  return isStart ? offset + /^ */.exec(text.slice(offset))![0].length : offset;
}
