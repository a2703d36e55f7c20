// The part of the thesaurus that leads to words of a handbook, divided by first letters.
import type { Language } from '../format/language.ts';
import type { ThesaurusGroup, ThesaurusPart } from '../format/thesaurus.ts';
import { foldDiacritics } from '../format/tokens.ts';
import { indexPhrases } from './phrase-index.ts';
import type { HasPhrase } from './phrase-index.ts';
import type { MeaningGroup } from './read-thesaurus.ts';
import type { SearchRecord } from './records.ts';

/** About how many characters a part may have before the next one begins: some 600 bytes on their way. */
const PART_LENGTH = 1_200;

/** Up to how many meanings a group looks further, to what its wider words mean. */
const FEW_MEANINGS = 3;

/** The most meanings of each sort that are asked of the index for one word of a query. */
const MOST_MEANINGS = 8;

/** The thesaurus of a handbook, as it travels. */
export interface HandbookThesaurus {
  /** The first letters of the stems of each part. */
  starts: string[];
  parts: ThesaurusPart[];
}

/**
 * Makes the thesaurus of a handbook.
 * @param groups the thesaurus of its language
 * @param records all records
 * @param realWords words of the language that the handbook lacks and a reader may type
 * @param language the handbook's language
 * @param labels the names of tracks and sections, which lead to their items
 * @returns the parts, and the first letters of each
 */
export function makeThesaurus(
  groups: readonly MeaningGroup[],
  records: readonly SearchRecord[],
  realWords: Iterable<string>,
  language: Language,
  labels: readonly string[] = [],
): HandbookThesaurus {
  const hasPhrase = indexPhrases(records, labels, language);
  const byMember = new Map<string, MeaningGroup[]>();
  for (const group of groups)
    for (const member of group.members) {
      const name = member.join(' ');
      byMember.set(name, [...(byMember.get(name) ?? []), group]);
    }
  const found = groups.map((group) => findMeanings(group, byMember, hasPhrase));
  const stemOf = (word: string) => foldDiacritics(language.stem(word));
  // A query that has a phrase asks for the parts of all its words, so that the phrase is in the part of
  // the word that the fewest phrases have: by the first word, "make" and "not" had parts of 3 kB.
  const saying = (member: readonly string[]) =>
    member.filter((word) => !language.stopWords.has(word)).map(stemOf);
  const uses = new Map<string, number>();
  for (const stem of groups.flatMap(({ members }) => members.flatMap(saying)))
    uses.set(stem, (uses.get(stem) ?? 0) + 1);
  const rarestOf = (member: readonly string[]) =>
    saying(member).sort((a, b) => uses.get(a)! - uses.get(b)!)[0] ?? '';
  // Stems that a part may be asked for, each with what it adds to the part.
  const byStem: ByStem = new Map();
  const at = (stem: string) => {
    const known = byStem.get(stem) ?? { groups: new Map<number, string[]>(), words: [] };
    byStem.set(stem, known);
    return known;
  };
  groups.forEach(({ members }, index) => {
    if (!found[index]) return;
    for (const member of members) {
      // A phrase of stop words alone is in the first part.
      const { groups: own } = at(rarestOf(member));
      own.set(index, [...(own.get(index) ?? []), member.join(' ')]);
    }
  });
  for (const word of realWords) at(stemOf(word)).words.push(word);
  return divide(byStem, found);
}

type Meanings = Omit<ThesaurusGroup, 'keys'>;

/** Groups by number, each with those of its keys that belong here; and words. */
interface Content {
  groups: Map<number, string[]>;
  words: string[];
}
type ByStem = Map<string, Content>;

/** The first letters of a stem that tell it from the stem before it. */
function startOf(stem: string, before: string): string {
  let shared = 0;
  while (shared < stem.length && stem[shared] === before[shared]) shared++;
  return stem.slice(0, shared + 1);
}

/** Finds what of a group's meanings the handbook has; undefined where it has none. */
function findMeanings(
  { members, wider }: MeaningGroup,
  byMember: ReadonlyMap<string, readonly MeaningGroup[]>,
  hasPhrase: HasPhrase,
): Meanings | undefined {
  const pick = (phrases: readonly string[][]) =>
    [...new Set(phrases.filter(hasPhrase).map((words) => words.join(' ')))].slice(0, MOST_MEANINGS);
  const same = pick(members);
  const near = pick(wider);
  const isFew = same.length + near.length < FEW_MEANINGS;
  const further = new Set(wider.flatMap((words) => byMember.get(words.join(' ')) ?? []));
  const far = isFew ? pick([...further].flatMap((group) => group.members)) : [];
  const rest = far.filter((phrase) => !same.includes(phrase) && !near.includes(phrase));
  if (same.length + near.length + rest.length === 0) return undefined;
  return { same, wider: near, far: rest };
}

function divide(byStem: ByStem, found: readonly (Meanings | undefined)[]): HandbookThesaurus {
  const starts: string[] = [];
  const collected: Content[] = [];
  let [length, last] = [Infinity, ''];
  for (const [stem, own] of [...byStem].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (length > PART_LENGTH) {
      starts.push(startOf(stem, last));
      collected.push({ groups: new Map(), words: [] });
      length = 0;
    }
    last = stem;
    const part = collected.at(-1)!;
    for (const [index, keys] of own.groups) {
      part.groups.set(index, [...(part.groups.get(index) ?? []), ...keys]);
      length += JSON.stringify(found[index]).length + keys.join().length;
    }
    part.words.push(...own.words);
    length += own.words.join(' ').length;
  }
  const parts = collected.map(({ groups, words }) => ({
    groups: [...groups].map(([index, keys]) => ({ keys, ...found[index]! })),
    words: words.join(' '),
  }));
  return { starts, parts };
}
