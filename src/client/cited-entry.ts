import type { FoundLink } from '../citing/links.ts';
import type { CitedWords, PageLink } from '../citing/records.ts';
import type { Verdict } from '../citing/verdict.ts';
import { formatDate } from '../messages/dates.ts';
import type { Messages } from '../messages/messages.ts';

type FoundMessages = Messages['cite']['found'];

/**
 * Fills an entry of the list of links.
 * @param template the entry's markup
 * @param link the link
 * @param verdict what became of what it cites
 * @param messages the words for that
 * @returns the entry
 */
export function fillEntry(
  template: HTMLTemplateElement,
  link: FoundLink,
  verdict: Verdict,
  messages: FoundMessages,
): DocumentFragment {
  const entry = template.content.cloneNode(true) as DocumentFragment;
  const { status, remark } = verdict;
  entry.querySelector('li')!.dataset['status'] = status;
  entry.querySelector('b')!.textContent = messages.status[status];
  const anchor = entry.querySelector('a')!;
  anchor.href = anchor.textContent = link.path + (link.fragment && `#${link.fragment}`);
  entry.querySelector('small')!.textContent = `${messages.line} ${link.line}`;
  const hint = entry.querySelector<HTMLElement>('.hint')!;
  hint.hidden = !remark;
  hint.textContent = remark ? messages[remark] : '';
  const facts = entry.querySelector('dl')!;
  facts.append(...listFacts(verdict, messages));
  facts.hidden = facts.childElementCount === 0;
  return entry;
}

function listFacts(verdict: Verdict, messages: FoundMessages): Element[] {
  const { cited, now, draft, from, to, destinations = [], retired } = verdict;
  const say = ({ text, instead }: CitedWords) =>
    instead === undefined ? text : `${text} (${messages.instead} ${instead})`;
  const facts: Element[] = [];
  const add = (term: string, ...values: (string | Node)[]) =>
    facts.push(makeElement('dt', term), ...values.map((value) => makeElement('dd', value)));
  if (cited) add(now ? messages.then : messages.cited, say(cited));
  if (now) add(draft ? messages.draft : messages.now, say(now));
  if (from) add(messages.from, from);
  if (to) add(messages.to, to);
  if (destinations.length > 0)
    add(messages.address, ...destinations.map(({ href }) => makeLink({ href, title: href })));
  if (retired) {
    add(`${messages.retiredOn} ${formatDate(retired.date, messages.locale)}:`, retired.why);
    const heirs = retired.replacedBy.map(makeLink);
    add(messages.replacedBy, ...(heirs.length > 0 ? heirs : [messages.notReplaced]));
  }
  return facts;
}

function makeElement(name: 'dt' | 'dd', words: string | Node): Element {
  const element = document.createElement(name);
  if (name === 'dd') element.dir = 'auto';
  element.append(words);
  return element;
}

function makeLink({ href, title }: PageLink): Element {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  return link;
}
