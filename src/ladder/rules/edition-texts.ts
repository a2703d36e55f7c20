import type { ReadResult } from '../files/content-files.ts';
import { locateText } from '../files/locate-in-edition.ts';
import type { Report } from '../problem.ts';
import { editionFile } from '../schema/edition.ts';
import type { EditionFile } from '../schema/edition.ts';
import { listTexts } from '../schema/walk.ts';
import { findForbidden } from '../text/characters.ts';
import { explainLink, inspectMarkdown } from '../text/inspect.ts';
import type { TextShape } from '../text/inspect.ts';
import { WORDING_FIELDS } from '../wording.ts';
import type { NameIndex } from './name-index.ts';

/** What is wrong in a text of an edition. */
interface Fault {
  text: string;
  words: string;
  fault: string;
}

/** By the hash of an edition, which changes with every word: a server checks each edition once. */
const checked = new Map<string, readonly Fault[]>();

/**
 * Reports HTML, images and links to nowhere in the texts of editions. No release freezes them, but whoever
 * computes the hashes anew could put them there.
 */
export function checkEditionTexts({ files }: ReadResult, _: NameIndex, report: Report): void {
  // Most texts are in many editions, word for word.
  const sound = { plain: new Set<string>(), text: new Set<string>(), detail: new Set<string>() };
  for (const { file, data } of files.editions) {
    const faults = checked.get(data.hash) ?? findFaults(data, sound);
    checked.set(data.hash, faults);
    for (const { text, words, fault } of faults)
      report(
        locateText(file, text, words),
        `${fault}; no release freezes this, so restore the edition from version control`,
      );
  }
}

function findFaults(edition: EditionFile, sound: Record<TextShape, Set<string>>): Fault[] {
  const faults: Fault[] = [];
  const inspect = (text: string | undefined, shape: TextShape) => {
    if (text === undefined || sound[shape].has(text)) return;
    const found = inspectText(text, shape);
    if (found.length === 0) sound[shape].add(text);
    faults.push(...found);
  };
  // A note is words from a command line, which may hold any sign: nothing of it is markup.
  const titles = { ...edition, note: undefined, items: [] };
  for (const { text, shape } of listTexts(editionFile, titles)) inspect(text, shape);
  // Walking through the items along the schema takes ten times as long.
  for (const item of edition.items)
    for (const field of WORDING_FIELDS)
      inspect(item[field], field === 'detail' ? 'detail' : 'text');
  return faults;
}

function inspectText(text: string, shape: TextShape): Fault[] {
  const forbidden = findForbidden(text);
  if (forbidden) return [{ text, words: text, fault: firstPart(forbidden.fault) }];
  return inspectMarkdown(text, shape).flatMap((finding) => {
    const { words } = finding;
    if ('fault' in finding) return [{ text, words, fault: firstPart(finding.fault) }];
    const { link, url } = finding;
    const leads = link.to === 'outside' ? URL.canParse(url) : link.to !== 'nowhere';
    return leads ? [] : [{ text, words, fault: firstPart(explainLink(url)) }];
  });
}

/** What is wrong, without what a writer would do. */
function firstPart(sentence: string): string {
  return sentence.slice(0, sentence.lastIndexOf(';'));
}
