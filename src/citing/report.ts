import type { CitedWords } from './records.ts';
import type { Remark, Verdict } from './verdict.ts';

const REMARKS: Record<Remark, string> = {
  before: 'it did not exist yet',
  absent: 'it was not in that edition',
  detail: 'only its detail was reworded',
  formerly: 'it is no longer on this page',
  noFragment: 'nothing on this page has this fragment',
  unknown: 'nothing in the handbook has or had this address',
  unpromised: 'the address is not promised to last; cite the items themselves',
};

/**
 * Says in lines of text what became of what a link cites.
 * @param link the link as written, and the verdict on it
 * @returns the status and the address; below, indented, what there is to say
 */
export function formatVerdict(link: Verdict & { written: string }): string {
  const { status, written, retired, cited, now, destinations = [], remark } = link;
  const lines = [`${status} ${written}`];
  const add = (label: string, words: string | undefined) => {
    if (words !== undefined) lines.push(`  ${label}: ${words}`);
  };
  add(now ? 'then' : 'says', cited && formatWords(cited));
  add(link.draft ? 'now, not yet released' : 'now', now && formatWords(now));
  add('was in', link.from);
  add('is in', link.to);
  for (const { href, title } of destinations) add('now at', `${href} ${title}`);
  if (retired) {
    add('retired', `${retired.date}, ${retired.why}`);
    for (const { href, title } of retired.replacedBy) add('in its place', `${href} ${title}`);
    if (retired.replacedBy.length === 0) add('in its place', 'nothing');
  }
  add('note', remark && REMARKS[remark]);
  return lines.join('\n');
}

function formatWords({ text, instead }: CitedWords): string {
  return instead === undefined ? text : `${text} | instead: ${instead}`;
}
