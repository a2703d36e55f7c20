import { editionsPath, isUnpromised, itemPath } from '../ladder/permalinks.ts';
import type { FoundLink } from './links.ts';
import type {
  CitedWords,
  HandbookRecord,
  ItemRecord,
  PageLink,
  PageRecord,
  RetiredRecord,
  WordingRun,
} from './records.ts';

/** What became of what a link cites. */
export type Status = 'current' | 'reworded' | 'moved' | 'retired' | 'unknown' | 'unpromised';

/** A fact about a link in a sentence of the interface. */
export type Remark =
  'before' | 'absent' | 'detail' | 'formerly' | 'noFragment' | 'unknown' | 'unpromised';

/** What is found out about a link. */
export interface Verdict {
  status: Status;
  /** The item's id as the link has it. */
  id?: string;
  /** The edition that the link cites. */
  edition?: string;
  /** What was cited, or what is there now where the link names no edition. */
  cited?: CitedWords;
  /** What is there now, where it differs. */
  now?: CitedWords;
  /** Whether what is there now is not released yet. */
  draft?: boolean;
  /** Where it was in the edition, and where it is now, where that differs. */
  from?: string;
  to?: string;
  /** Pages on which it is now. */
  destinations?: PageLink[];
  retired?: RetiredRecord;
  remark?: Remark;
}

/** Where the records are that verdicts are made from. */
export interface RecordLookup {
  handbook: HandbookRecord;
  /** The record of an id; undefined where there is none. */
  findItem(id: string): ItemRecord | undefined;
}

/** The address and the fragment of a link. */
type Target = Pick<FoundLink, 'path' | 'fragment'>;

/**
 * Finds the id whose record a link's verdict needs.
 * @param link the link
 * @returns the item's id, or what may be one
 */
export function findId({ path, fragment }: Target): string {
  const start = itemPath('').slice(0, -1);
  return path.startsWith(start) ? path.slice(start.length, -1) : fragment;
}

/**
 * Says what became of what a link cites.
 * @param link the link
 * @param records what the handbook knows
 */
export function judgeLink(link: Target, records: RecordLookup): Verdict {
  const { path, fragment } = link;
  const id = findId(link);
  const record = id === '' ? undefined : records.findItem(id);
  if (path === itemPath(id)) {
    if (!record) return { status: 'unknown', id, remark: 'unknown' };
    const edition = /^\d{4}-\d{2}-\d{2}$/.test(fragment) ? fragment : '';
    return judgeItem(id, record, records.handbook, edition);
  }
  const page = records.handbook.pages[path];
  if (page) return judgePart(link, page, record, records.handbook);
  const status = isUnpromised(path) ? 'unpromised' : 'unknown';
  return { status, remark: status };
}

/** Judges a link to a promised page, or to a part of it or an item on it. */
function judgePart(
  { path, fragment }: Target,
  page: PageRecord,
  record: ItemRecord | undefined,
  handbook: HandbookRecord,
): Verdict {
  if (page.retired) return { status: 'retired', retired: page.retired };
  if (page.movedTo) return { status: 'moved', destinations: page.movedTo };
  if (fragment === '') return { status: 'current' };
  const edition = path.startsWith(editionsPath) ? path.slice(editionsPath.length, -1) : '';
  if (edition !== '' && record) return judgeItem(fragment, record, handbook, edition);
  // A fragment may be called as a property that every object has.
  if (page.gone && Object.hasOwn(page.gone, fragment)) {
    const { retired, now } = page.gone[fragment]!;
    return retired
      ? { status: 'retired', retired }
      : { status: 'moved', destinations: now, remark: 'formerly' };
  }
  if (page.fragments?.includes(fragment)) return { status: 'current' };
  // Whoever words a heading anew changes its address: a packet should not rest on it.
  if (page.headings?.includes(fragment)) return { status: 'unpromised', remark: 'unpromised' };
  if (!record) return { status: 'unknown', remark: 'noFragment' };
  const verdict = judgeItem(fragment, record, handbook, '');
  if (record.pages.includes(path)) return verdict;
  if (!page.left?.includes(fragment))
    return { ...verdict, status: 'unknown', remark: 'noFragment' };
  if (verdict.status === 'retired') return verdict;
  const to = record.placements.at(-1)!.placements;
  return { ...verdict, status: 'moved', to, remark: 'formerly' };
}

/**
 * Judges a link to an item.
 * @param id the item's id or a former one, as the link has it
 * @param record what is known of it
 * @param handbook what is known beside the items
 * @param date the date in the link; empty where it has none
 */
function judgeItem(
  id: string,
  { wordings, placements, currentId, retired }: ItemRecord,
  handbook: HandbookRecord,
  date: string,
): Verdict {
  const stoodThen = ({ since }: { since?: string }) => since !== undefined && since <= date;
  const verdict: Verdict = { status: 'current', id, ...(date && { edition: date }) };
  const last = wordings.findLast(({ wording }) => wording);
  const cited = date ? wordings.findLast(stoodThen) : last;
  if (date && !cited?.wording) verdict.remark = cited ? 'absent' : 'before';
  const wording = cited?.wording ?? last?.wording;
  if (wording) verdict.cited = pickWords(wording);
  if (retired) return { ...verdict, status: 'retired', retired };

  if (currentId !== undefined) {
    verdict.status = 'moved';
    verdict.destinations = [{ href: itemPath(currentId), title: last!.wording!.text }];
  }
  const from = date ? placements.findLast(stoodThen) : placements.at(-1);
  const to = placements.at(-1);
  if (from && to && from !== to) {
    verdict.status = 'moved';
    verdict.from = from.placements;
    verdict.to = to.placements;
  }
  if (cited?.wording && last && cited.wording.number !== last.wording!.number) {
    verdict.status = 'reworded';
    if (isSameWords(cited.wording, last.wording!)) verdict.remark = 'detail';
    else verdict.now = pickWords(last.wording!);
    verdict.draft = handbook.editions.length > 0 && last.since === undefined;
  }
  return verdict;
}

function pickWords({ text, instead }: NonNullable<WordingRun['wording']>): CitedWords {
  return { text, ...(instead !== undefined && { instead }) };
}

function isSameWords(one: CitedWords, other: CitedWords): boolean {
  return one.text === other.text && one.instead === other.instead;
}
