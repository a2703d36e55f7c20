// The thesaurus as a query uses it: parts are fetched when a word asks for them.
import type { Language } from '../format/language.ts';
import { isFixed, pickContentWords } from '../format/thesaurus.ts';
import type { ThesaurusGroup, ThesaurusPart } from '../format/thesaurus.ts';
import { foldDiacritics, splitWords } from '../format/tokens.ts';

/** What a phrase in a query means. */
export interface Meaning {
  /** How many words of the query it takes. */
  length: number;
  groups: Omit<ThesaurusGroup, 'keys'>[];
}

interface Key {
  /** The stems that have to follow each other; other stop words may be between them. */
  stems: string[];
  /** The word, where it is a single one. */
  word?: string;
  isExact: boolean;
  group: ThesaurusGroup;
}

const ENDINGS = /^(?:|e|s|es|d|ed|ing|y|ies|ied|n|en|er|em)$/;

/** Whether two words differ by an ending such as -s, -ed or -ing alone. */
function isFormOf(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const last = a[shared - 1]!;
  // Planning doubles the last letter of plan.
  const endings = [a, b]
    .map((word) => word.slice(shared))
    .map((rest) => (rest.length > 2 && rest[0] === last ? rest.slice(1) : rest));
  return endings.every((ending) => ENDINGS.test(ending));
}

/** The meanings that have been fetched so far, and the way to more. */
export class Thesaurus {
  readonly #keys = new Map<string, Key[]>();
  readonly #words = new Set<string>();
  readonly #loading = new Map<number, Promise<void>>();
  readonly #starts: readonly string[];
  readonly #load: (part: number) => Promise<ThesaurusPart>;
  readonly #language: Language;

  /**
   * @param starts the first letters of the stems of each part
   * @param load fetches a part
   * @param language the handbook's language
   */
  constructor(
    starts: readonly string[],
    load: (part: number) => Promise<ThesaurusPart>,
    language: Language,
  ) {
    this.#starts = starts;
    this.#load = load;
    this.#language = language;
  }

  /** Fetches what is needed to know what words mean; throws where it cannot be fetched. */
  async require(words: readonly string[]): Promise<void> {
    const isStopWord = (word: string) => this.#language.stopWords.has(word);
    // What stop words mean together is in the first part; alone they mean nothing.
    const stems = words.map((word) => (isStopWord(word) ? '' : this.#stemOf(word)));
    const isAsked = (stem: string, at: number) => stem !== '' || stems[at + 1] === '';
    const parts = new Set(
      stems.filter(isAsked).map((stem) => this.#starts.findLastIndex((start) => start <= stem)),
    );
    await Promise.all([...parts].filter((part) => part >= 0).map((part) => this.#require(part)));
  }

  /** Whether a word is one of the language, so that it was not mistyped. */
  isWord(word: string): boolean {
    const folded = foldDiacritics(word);
    return this.#words.has(folded) || this.#words.has(this.#stemOf(word));
  }

  /**
   * Finds what the words of a query mean.
   * @param words the words of the query in order
   * @param at where to look
   * @returns the longest phrase that starts there; undefined where there is none
   */
  findAt(words: readonly string[], at: number): Meaning | undefined {
    let longest: Meaning | undefined;
    const keys = this.#keys.get(this.#stemOf(words[at]!)) ?? [];
    // A dependency shares its stem with dependability, but not its meaning.
    const isForm = ({ word }: Key) => word !== undefined && isFormOf(words[at]!, word);
    const isKnownForm = keys.some(isForm);
    for (const key of keys) {
      if (isKnownForm && key.word && !isForm(key)) continue;
      const length = this.#measure(key, words, at);
      if (length === 0 || length < (longest?.length ?? 0)) continue;
      if (length === longest?.length) longest.groups.push(key.group);
      else longest = { length, groups: [key.group] };
    }
    return longest;
  }

  /** Counts the words of a query that a key takes from a place on; 0 where it is not there. */
  #measure({ stems, isExact }: Key, words: readonly string[], at: number): number {
    let next = at;
    const [first, second, third] = stems;
    const turned = second && !third && !isExact && this.#stemOf(words[at]!) === second;
    // Two words may change places: "the deadline is tight" is a tight deadline.
    for (const stem of turned ? [second, first!] : stems) {
      if (!isExact)
        while (
          next > at &&
          next < words.length &&
          this.#stemOf(words[next]!) !== stem &&
          this.#language.stopWords.has(words[next]!)
        )
          next++;
      if (next >= words.length || this.#stemOf(words[next]!) !== stem) return 0;
      next++;
    }
    return next - at;
  }

  #stemOf(word: string): string {
    return foldDiacritics(this.#language.stem(word));
  }

  #require(part: number): Promise<void> {
    const known = this.#loading.get(part);
    if (known) return known;
    const loading = this.#load(part).then(
      (content) => this.#add(content),
      (error: unknown) => {
        // A part that did not come is asked for again with the next query.
        this.#loading.delete(part);
        throw error;
      },
    );
    this.#loading.set(part, loading);
    return loading;
  }

  #add({ groups, words }: ThesaurusPart): void {
    for (const word of splitWords(words)) this.#words.add(foldDiacritics(word));
    for (const group of groups)
      for (const phrase of group.keys) {
        const written = splitWords(phrase);
        const content = pickContentWords(written, this.#language.stopWords);
        const stems = content.map((word) => this.#stemOf(word));
        const isExact = isFixed(written, this.#language.stopWords);
        if (written.length === 1) {
          this.#words.add(foldDiacritics(phrase));
          this.#words.add(stems[0]!);
        }
        const keys = this.#keys.get(stems[0]!) ?? [];
        const word = written.length === 1 ? phrase : undefined;
        const key = { stems, isExact, group, ...(word && { word }) };
        this.#keys.set(stems[0]!, [...keys, key]);
        if (stems.length === 2 && !isExact)
          this.#keys.set(stems[1]!, [...(this.#keys.get(stems[1]!) ?? []), key]);
      }
  }
}
