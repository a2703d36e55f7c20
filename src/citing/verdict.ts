import { KINDS } from '../ladder/kinds.ts';
import { base, editionsPath, itemPath, levelsPath } from '../ladder/permalinks.ts';
import type { FoundLink } from './links.ts';
import type { HandbookRecord, ItemRecord, PageLink, RetiredRecord, WordingRun } from './records.ts';

/** What became of what a link cites. */
export type Status = 'current' | 'reworded' | 'moved' | 'retired' | 'unknown' | 'unpromised';

/** A fact about a link in a sentence of the interface. */
export type Remark =
  'before' | 'absent' | 'detail' | 'formerly' | 'noFragment' | 'unknown' | 'unpromised';

/** The words of an item that are compared. */
export interface CitedWords {
  text: string;
  instead?: string;
}

/** What is found out about a link. */
export interface Verdict {
  status: Status;
  /** The item's id as the link has it. */
  id?: string;
  /** The edition that the link cites. */
  edition?: string;
  /** What was cited, or what stands there now where the link names no edition. */
  cited?: CitedWords;
  /** What stands there now, where it differs. */
  now?: CitedWords;
  /** Whether what stands there now is not released yet. */
  draft?: boolean;
  /** Where it stood in the edition, and where it stands now, where that differs. */
  from?: string;
  to?: string;
  /** Pages on which it is now. */
  destinations?: PageLink[];
  retired?: RetiredRecord;
  remark?: Remark;
}

/** Where verdicts come from. */
export interface Source {
  handbook: HandbookRecord;
  /** The record of an id; undefined where there is none. */
  findItem(id: string): ItemRecord | undefined;
}

/** The lists and tools that may change their addresses. */
const UNPROMISED = ['search', 'cite', 'checklists', 'print', ...KINDS.map(({ list }) => list)];

/**
 * Finds the id whose record a link's verdict needs.
 * @param link the link
 * @returns the item's id, or what may be one
 */
export function findId({ path, fragment }: Pick<FoundLink, 'path' | 'fragment'>): string {
  const start = itemPath('').slice(0, -1);
  return path.startsWith(start) ? path.slice(start.length, -1) : fragment;
}

/**
 * Says what became of what a link cites.
 * @param link the link
 * @param source what the handbook knows
 */
export function judgeLink(link: Pick<FoundLink, 'path' | 'fragment'>, source: Source): Verdict {
  const { path, fragment } = link;
  const { handbook } = source;
  const id = findId(link);
  const record = id === '' ? undefined : source.findItem(id);
  if (path === itemPath(id)) {
    if (!record) return { status: 'unknown', id, remark: 'unknown' };
    return judgeItem(id, record, handbook, /^\d{4}-\d{2}-\d{2}$/.test(fragment) ? fragment : '');
  }
  const page = handbook.pages[path];
  if (!page) {
    const [folder = ''] = path.slice(base.length).split('/');
    const isComparison = path.startsWith(levelsPath) && /\/from-[^/]+\/$/.test(path);
    return UNPROMISED.includes(folder) || isComparison
      ? { status: 'unpromised', remark: 'unpromised' }
      : { status: 'unknown', remark: 'unknown' };
  }
  if (page.retired) return { status: 'retired', retired: page.retired };
  // Headings in prose and the page's own furniture are no parts of the ladder.
  if (fragment === '' || /^(-|text--)/.test(fragment)) return { status: 'current' };
  if (path.startsWith(editionsPath)) {
    const edition = path.slice(editionsPath.length, -1);
    if (!record) return { status: 'current' };
    return judgeItem(id, record, handbook, edition);
  }
  // A fragment may be called as a property that every object has.
  if (page.gone && Object.hasOwn(page.gone, fragment)) {
    const { retired, now } = page.gone[fragment]!;
    return retired
      ? { status: 'retired', retired }
      : { status: 'moved', destinations: now, remark: 'formerly' };
  }
  if (page.fragments?.includes(fragment)) return { status: 'current' };
  if (!record) return { status: 'unknown', remark: 'noFragment' };
  const verdict = judgeItem(id, record, handbook, '');
  if (record[2].includes(Object.keys(handbook.pages).indexOf(path))) return verdict;
  if (!page.left?.includes(fragment))
    return { ...verdict, status: 'unknown', remark: 'noFragment' };
  return verdict.status === 'retired'
    ? verdict
    : { ...verdict, status: 'moved', to: findLast(handbook, record), remark: 'formerly' };
}

function findLast({ places }: HandbookRecord, [, runs]: ItemRecord): string {
  return places[runs.at(-1)![1]]!;
}

/** @param edition the date in the link; empty where it has none */
function judgeItem(
  id: string,
  [wordings, places, , fate]: ItemRecord,
  handbook: HandbookRecord,
  edition: string,
): Verdict {
  const day = handbook.editions.findLastIndex((date) => date <= edition);
  const verdict: Verdict = { status: 'current', id, ...(edition && { edition }) };
  const last = wordings.findLast(([, text]) => text !== null);
  const lastWords = last && readRun(last, wordings);
  const cited = edition ? wordings.findLast(([since]) => since <= day) : last;
  const citedWords = cited && readRun(cited, wordings);
  if (edition && !citedWords) verdict.remark = cited ? 'absent' : 'before';
  const words = citedWords ?? lastWords;
  if (words) verdict.cited = { text: words[1] as string, ...(words[2] && { instead: words[2] }) };

  const from = edition ? places.findLast(([since]) => since <= day) : places.at(-1);
  const to = places.at(-1);
  if (fate?.retired) return { ...verdict, status: 'retired', retired: fate.retired };
  if (fate?.is) {
    verdict.status = 'moved';
    verdict.destinations = [{ href: itemPath(fate.is), title: lastWords![1] as string }];
  }
  if (from && to && from !== to) {
    verdict.status = 'moved';
    verdict.from = handbook.places[from[1]]!;
    verdict.to = handbook.places[to[1]]!;
  }
  if (citedWords && lastWords && citedWords !== lastWords) {
    verdict.status = 'reworded';
    const [, text, instead] = lastWords;
    if (text === citedWords[1] && instead === citedWords[2]) verdict.remark = 'detail';
    else verdict.now = { text: text as string, ...(instead && { instead }) };
    verdict.draft = handbook.editions.length > 0 && last[0] === handbook.editions.length;
  }
  return verdict;
}

/** The run that says a wording: of one that came back, the first. */
function readRun(run: WordingRun, wordings: readonly WordingRun[]): WordingRun | undefined {
  const [, text] = run;
  if (text === null) return undefined;
  return typeof text === 'number' ? wordings[text] : run;
}
