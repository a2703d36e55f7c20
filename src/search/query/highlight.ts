// Which words of a result are those that were asked for.
import type { KnownWords } from './known-words.ts';
import type { Language } from '../format/language.ts';
import type { QueryTerm } from './query-terms.ts';
import { foldDiacritics, splitRuns, splitTokens, splitWords } from '../format/tokens.ts';

/** A piece of a text, and whether it was asked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Divides a text into pieces. */
export type Highlighter = (text: string) => Piece[];

/**
 * Makes the highlighter of a query.
 * @param terms what is asked
 * @param known the handbook's words, which tell what is written in several ways
 * @param language the handbook's language
 * @returns a highlighter; the pieces of a text, joined, are the text
 */
export function makeHighlighter(
  terms: readonly QueryTerm[],
  known: KnownWords,
  language: Language,
): Highlighter {
  const sought = terms.flatMap(({ alternatives }) =>
    alternatives.flatMap((alternative) => ('words' in alternative ? alternative.words : [])),
  );
  const stemOf = (word: string) => foldDiacritics(language.stem(word));
  const stems = new Set(sought.filter(({ by }) => by === 'stem').map(({ word }) => stemOf(word)));
  const starts = sought.filter(({ by }) => by === 'start').map(({ word }) => foldDiacritics(word));
  const literal = new Set(sought.map(({ word }) => word));
  const isSought = (word: string) =>
    stems.has(stemOf(word)) || starts.some((start) => foldDiacritics(word).startsWith(start));

  return (text) => {
    const runs = splitRuns(text);
    const tokens = runs.map((run) => splitTokens(run)[0]?.parts ?? []);
    const words = splitWords(text);
    const marked = new Set<number>();
    words.forEach((word, at) => {
      if (isSought(word)) marked.add(at);
      const joined = at + 1 < words.length && isSought(word + words[at + 1]);
      const found = known.phrases.findAt(words, at);
      const length = found?.words.some((own) => literal.has(own)) ? found.length : joined ? 2 : 0;
      for (let step = 0; step < length; step++) marked.add(at + step);
    });
    const pieces: Piece[] = [];
    let at = 0;
    runs.forEach((run, index) => {
      const own = tokens[index]!.map((_, step) => marked.has(at + step));
      at += own.length;
      if (!own.some(Boolean)) return pieces.push({ text: run, marked: false });
      // Signs around a word are no part of it.
      const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(run)!;
      return pieces.push(
        { text: before!, marked: false },
        { text: word!, marked: true },
        { text: after!, marked: false },
      );
    });
    return joinPieces(pieces);
  };
}

/**
 * Cuts the part out of a long text that has most of what was asked.
 * @param pieces the text
 * @param words about how many words to keep
 * @returns that part, with an ellipsis where something is left out
 */
export function cutPieces(pieces: readonly Piece[], words: number): Piece[] {
  const runs = splitAtSpaces(pieces);
  if (runs.length <= words) return [...pieces];
  const isMarked = (run: readonly Piece[]) => run.some(({ marked }) => marked);
  const weight = (start: number) => runs.slice(start, start + words).filter(isMarked).length;
  const first = Math.max(0, runs.findIndex(isMarked) - Math.floor(words / 4));
  let best = Math.min(first, runs.length - words);
  for (let start = best; start <= runs.length - words; start++)
    if (weight(start) > weight(best)) best = Math.max(0, start - Math.floor(words / 4));
  const kept = runs.slice(best, best + words).flat();
  if (best > 0) kept.unshift({ text: '… ', marked: false });
  if (best + words < runs.length) kept.push({ text: '…', marked: false });
  return joinPieces(kept);
}

/** Divides a text after its spaces, so that signs stay with the word that they are around. */
function splitAtSpaces(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [[]];
  for (const { text, marked } of pieces)
    for (const part of text.split(/(?<=\s)(?=\S)/u)) {
      runs.at(-1)!.push({ text: part, marked });
      if (/\s$/u.test(part)) runs.push([]);
    }
  return runs.filter((run) => run.length > 0);
}

/** Words that follow each other are marked as one. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  const filled = pieces.filter(({ text }) => text !== '');
  filled.forEach(({ text, marked }, at) => {
    const last = joined.at(-1);
    const isGap = last?.marked && filled[at + 1]?.marked && text.trim() === '';
    if (last && (isGap || last.marked === marked)) last.text += text;
    else joined.push({ text, marked });
  });
  return joined;
}
