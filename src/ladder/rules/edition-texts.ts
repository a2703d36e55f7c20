import type { ReadResult } from '../files/content-files.ts';
import { locateText } from '../files/locate-in-edition.ts';
import type { Report } from '../problem.ts';
import { editionFile } from '../schema/edition.ts';
import type { EditionFile } from '../schema/edition.ts';
import { listTexts } from '../schema/walk.ts';
import { findForbidden } from '../text/characters.ts';
import { explainLink, inspectMarkdown } from '../text/inspect.ts';
import type { TextShape } from '../text/inspect.ts';
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
  const sound = new Set<string>();
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

function findFaults(edition: EditionFile, sound: Set<string>): Fault[] {
  return listTexts(editionFile, edition).flatMap(({ text, shape }) => {
    const key = `${shape} ${text}`;
    if (sound.has(key)) return [];
    const faults = inspectText(text, shape);
    if (faults.length === 0) sound.add(key);
    return faults;
  });
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
