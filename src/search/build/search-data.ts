// Everything that search is made from, derived from the ladder alone.
import type { Ladder } from '../../ladder/model/ladder.ts';
import { namePlacement } from '../../ladder/views/titles.ts';
import type { Messages } from '../../messages/messages.ts';
import { findExpressions, hiddenWords, listForms, makeFinder } from './synonyms.ts';
import { findFacets } from './list-facets.ts';
import type { Facet } from '../format/facets.ts';
import type { Language } from '../format/language.ts';
import { DIVIDER } from '../format/limits.ts';
import { listNames } from './facet-names.ts';
import { listRecords } from './records.ts';
import type { SearchRecord } from './records.ts';
import { packRegister } from '../format/metadata.ts';
import type { Register } from '../format/metadata.ts';
import { fillShelves } from './result-chunks.ts';
import type { Shelf } from './result-chunks.ts';
import { divideWords } from './vocabulary.ts';
import type { VocabularyPart } from './vocabulary.ts';
import { fold, splitTokens, splitWords } from '../format/tokens.ts';

/** A record with what the index has of it beyond its own words. */
export interface Entry {
  record: SearchRecord;
  /** Words that the text has to be found by beyond those in it. */
  hidden: string[];
  /** The same for the rest. */
  hiddenRest: string[];
}

/** What the index and the page of search are made from. */
export interface Catalogue {
  entries: Entry[];
  facets: Facet[];
  register: Register;
  vocabulary: VocabularyPart[];
  shelves: Shelf[];
}

/** How many shelves a word's entry in the vocabulary names. */
const MOST_SHELVES = 5;

/**
 * Makes the catalogue of a ladder.
 * @param ladder the ladder
 * @param words the interface's words
 * @param language the ladder's language
 * @returns the catalogue; the same for the same ladder
 */
export function makeCatalogue(ladder: Ladder, words: Messages, language: Language): Catalogue {
  const records = listRecords(ladder);
  const facets = findFacets(ladder, words);
  const names = listNames(ladder, words);
  const expressions = findExpressions(ladder.terms, records);
  const finder = makeFinder(listForms(expressions.values()), language);

  const vocabulary = new Set<string>();
  for (const { text, rest } of records)
    for (const { parts, hyphenated } of [...splitTokens(text), ...splitTokens(rest)]) {
      for (const part of parts) vocabulary.add(part);
      if (hyphenated) vocabulary.add(parts.join(''));
    }
  const isWord = (word: string) => vocabulary.has(word);
  const entries = records.map((record): Entry => {
    const tags = record.item?.tags.join(' ') ?? '';
    return {
      record,
      hidden: hiddenWords(record.text, finder, isWord),
      hiddenRest: hiddenWords(`${record.rest} ${tags}`, finder, isWord),
    };
  });

  const named = [...names.map(({ form }) => form), ...facets.flatMap(labelWords)];
  for (const form of named) for (const word of form) vocabulary.add(word);
  for (const { word, forms } of expressions.values())
    for (const known of [word, ...forms.flat()]) vocabulary.add(known);

  const shelves = fillShelves(records);
  const leads = findLeads(entries, shelves, language);
  const parts = divideWords([...vocabulary].filter((word) => word.length > 1));
  const starts = parts.map(([first]) => fold(first!).slice(0, 2));
  const partOf = (word: string) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= fold(word)),
    );
  return {
    entries,
    facets,
    shelves,
    vocabulary: parts.map((own, part) => ({
      words: own.join(' '),
      // A way of writing that is asked for brings the others, which are marked in what is found.
      forms: [...expressions.values()]
        .filter(({ forms }) => forms.some((form) => partOf(form[0]!) === part))
        .flatMap(({ forms, word }) =>
          forms.map((form): [string, string] => [form.join(' '), word]),
        ),
      shelves: [...new Set(own.map((word) => fold(language.stem(word))))]
        .map((stem) => (leads.get(stem) ?? []).map((shelf) => shelf.toString(36)).join('.'))
        .join(' '),
    })),
    register: packRegister({
      records,
      facets,
      names,
      starts,
      shelves: shelves.length,
      lengths: entries.map(({ record, hidden }) => splitTokens(record.text).length + hidden.length),
      places: ladder.items.map((item) => namePlacement(item.placements[0].expectation, words)),
    }),
  };
}

/**
 * Tells what the index holds of a record: its text, the rest, and the words that stand for what is
 * written in several ways, divided by signs that are no words.
 * @param entry the record with its hidden words
 * @returns the content, in which what comes before the first sign's place is the text
 */
export function writeContent({ record, hidden, hiddenRest }: Entry): string {
  const parts = [[record.text, ...hidden], [record.rest], hiddenRest];
  return parts.map((part) => part.join(' ')).join(DIVIDER);
}

function labelWords({ filter, values }: Facet): string[][] {
  return filter === 'kind' ? [] : values.map(({ label }) => splitWords(label));
}

/** Finds, for each stem, the shelves of the first records that have it in their text. */
function findLeads(entries: readonly Entry[], shelves: readonly Shelf[], language: Language) {
  const leads = new Map<string, number[]>();
  if (shelves.length === 1) return leads;
  const size = shelves[0]!.length;
  entries.forEach(({ record, hidden }, number) => {
    const shelf = Math.floor(number / size);
    for (const word of [...splitWords(record.text), ...hidden]) {
      const stem = fold(language.stem(word));
      const own = leads.get(stem);
      if (!own) leads.set(stem, [shelf]);
      else if (own.length < MOST_SHELVES && own.at(-1) !== shelf) own.push(shelf);
    }
  });
  return leads;
}
