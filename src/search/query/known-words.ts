// The vocabulary as a query uses it: parts are fetched when a word asks for them.
import type { Language } from '../format/language.ts';
import { FEW_PARTS } from '../format/limits.ts';
import { makePhraseFinder } from '../format/phrase-finder.ts';
import type { PhraseFinder } from '../format/phrase-finder.ts';
import { foldDiacritics } from '../format/tokens.ts';
import type { VocabularyPart } from '../format/vocabulary.ts';
import { correctWord, rankWords } from '../format/correction.ts';

/** Fetches a part of the vocabulary. */
export type LoadPart = (part: number) => Promise<VocabularyPart>;

/** The words that have been fetched so far, and the way to more. */
export class KnownWords {
  #words = new Map<string, string>();
  #stems = new Set<string>();
  #chunks = new Map<string, number[]>();
  #forms: { form: string[]; word: string }[] = [];
  #finder: PhraseFinder | undefined;
  #loading = new Map<number, Promise<void>>();
  #loaded = new Set<number>();
  readonly #starts: readonly string[];
  readonly #load: LoadPart;
  readonly #language: Language;

  /**
   * @param starts the first letters of each part
   * @param load fetches a part
   * @param language the handbook's language
   */
  constructor(starts: readonly string[], load: LoadPart, language: Language) {
    this.#starts = starts;
    this.#load = load;
    this.#language = language;
  }

  /** How many parts there are. */
  get parts(): number {
    return this.#starts.length;
  }

  /** Fetches what is needed to know whether words are known; throws where it cannot be fetched. */
  async require(words: readonly string[]): Promise<void> {
    const wanted = new Set(words.map((word) => this.#partOf(word)));
    await Promise.all([...wanted].map((part) => this.#require(part)));
  }

  /** Whether a word, or another form of it, is in the handbook. */
  isKnown(word: string): boolean {
    return this.#words.has(foldDiacritics(word)) || this.#stems.has(this.#stemOf(word));
  }

  /** Whether a word is in the handbook just so. */
  isWord(word: string): boolean {
    return this.#words.has(foldDiacritics(word));
  }

  /** Whether known words start with these letters. */
  isStart(letters: string): boolean {
    const start = foldDiacritics(letters);
    for (const word of this.#words.keys()) if (word.startsWith(start)) return true;
    return false;
  }

  /**
   * The known words that start with a word, or with a word of which it is a form, but are no forms of
   * it themselves: owner and ownership for "owns". One for each stem.
   */
  extensionsOf(word: string): string[] {
    const own = this.#stemOf(word);
    const start = own.length > 2 && this.#words.has(own) ? own : foldDiacritics(word);
    const found = new Map<string, string>();
    for (const [folded, known] of this.#words) {
      if (!folded.startsWith(start)) continue;
      const stem = this.#stemOf(known);
      if (stem !== own && !found.has(stem)) found.set(stem, known);
    }
    return [...found.values()];
  }

  /** The finder of what the handbook writes in several ways. */
  get phrases(): PhraseFinder {
    return (this.#finder ??= makePhraseFinder(this.#forms, this.#language));
  }

  /** The chunks of results of the first records that have a word in their text. */
  chunksOf(word: string): readonly number[] {
    return this.#chunks.get(this.#stemOf(word)) ?? [];
  }

  /** The two known words that a word is joined of, if it is. */
  async splitJoined(word: string): Promise<[string, string] | undefined> {
    const cuts = Array.from({ length: Math.max(0, word.length - 3) }, (_, index) => index + 2);
    const firsts = cuts.filter((cut) => this.#words.has(foldDiacritics(word.slice(0, cut))));
    await this.require(firsts.map((cut) => word.slice(cut)));
    const cut = firsts.findLast((at) => this.#words.has(foldDiacritics(word.slice(at))));
    return cut === undefined ? undefined : [word.slice(0, cut), word.slice(cut)];
  }

  /**
   * Finds the known word that was most likely meant by an unknown one.
   * @param word the word in lower case
   * @returns the word, or undefined where none is near
   */
  async correct(word: string): Promise<string | undefined> {
    const typed = foldDiacritics(word);
    // A first letter is seldom wrong; where it is, it was often swapped with the second.
    const likely = [typed, typed.slice(1), typed.slice(0, 1) + typed.slice(2)];
    await this.require(likely);
    if (this.parts <= FEW_PARTS) await this.require(this.#starts);
    const found = correctWord(typed, this.#words.keys(), this.#stemOf(word));
    return found && this.#words.get(found);
  }

  /** The known words nearest to an unknown one, nearest first, up to a number of them. */
  nearest(word: string, most: number): string[] {
    const typed = foldDiacritics(word);
    const edits = Math.max(2, Math.ceil(typed.length / 2));
    const ranked = rankWords(typed, this.#words.keys(), edits);
    return ranked
      .filter((known) => known.length > 2)
      .slice(0, Math.ceil(most))
      .map((known) => this.#words.get(known)!);
  }

  #stemOf(word: string): string {
    return foldDiacritics(this.#language.stem(word));
  }

  #partOf(word: string): number {
    const folded = foldDiacritics(word).slice(0, 2);
    return Math.max(
      0,
      this.#starts.findLastIndex((start) => start <= folded),
    );
  }

  #require(part: number): Promise<void> {
    const known = this.#loading.get(part);
    if (known) return known;
    const loading = this.#load(part).then(
      (content) => this.#add(part, content),
      (error: unknown) => {
        // A part that did not come is asked for again with the next question.
        this.#loading.delete(part);
        throw error;
      },
    );
    this.#loading.set(part, loading);
    return loading;
  }

  #add(part: number, { words, forms, chunks }: VocabularyPart): void {
    if (this.#loaded.has(part)) return;
    this.#loaded.add(part);
    const lists = chunks.split(' ');
    const own = new Set<string>();
    for (const word of words.split(' ')) {
      this.#words.set(foldDiacritics(word), word);
      const stem = this.#stemOf(word);
      this.#stems.add(stem);
      if (own.has(stem)) continue;
      const list = lists[own.size] ?? '';
      own.add(stem);
      if (list !== '')
        this.#chunks.set(
          stem,
          list.split('.').map((at) => parseInt(at, 36)),
        );
    }
    for (const [form, word] of forms) this.#forms.push({ form: form.split(' '), word });
    this.#finder = undefined;
  }
}
