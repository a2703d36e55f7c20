// What the index has of each record.
import { joinContent } from '../format/content.ts';
import type { Language } from '../format/language.ts';
import { makePhraseFinder } from '../format/phrase-finder.ts';
import { splitWords } from '../format/tokens.ts';
import type { SearchRecord } from './records.ts';
import { findExpansions, listForms } from './synonyms.ts';
import type { SynonymGroup } from './synonyms.ts';

/** A record with what the index has of it beyond its own words. */
export interface IndexEntry {
  record: SearchRecord;
  /** Words that the text has to be found by beyond those in it. */
  expansions: string[];
  /** The same for the rest. */
  restExpansions: string[];
}

/**
 * Adds to records what the index has of them beyond their own words.
 * @param records all records
 * @param synonyms what is written in several ways
 * @param words the words of all records
 * @param language the handbook's language
 * @returns the entries, in the order of the records
 */
export function expandRecords(
  records: readonly SearchRecord[],
  synonyms: ReadonlyMap<string, SynonymGroup>,
  words: ReadonlySet<string>,
  language: Language,
): IndexEntry[] {
  const finder = makePhraseFinder(listForms(synonyms.values()), language);
  const isWord = (word: string) => words.has(word);
  return records.map((record) => {
    const tags = record.item?.tags.join(' ') ?? '';
    const text = [record.text, ...record.hints].join(' ');
    return {
      record,
      expansions: [...findExpansions(text, finder, isWord), ...record.hints.flatMap(splitWords)],
      restExpansions: findExpansions(`${record.rest} ${tags}`, finder, isWord),
    };
  });
}

/**
 * Tells what the index holds of a record: its text, the rest, and the words that stand for what is
 * written in several ways, divided by signs that are no words.
 * @param entry the record with its expansions
 * @returns the content, in which what comes before the first sign is the text
 */
export function writeContent({ record, expansions, restExpansions }: IndexEntry): string {
  return joinContent([record.text, ...expansions].join(' '), record.rest, restExpansions.join(' '));
}
