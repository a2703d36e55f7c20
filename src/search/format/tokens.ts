/** A run of text between white space, and the words in it. */
export interface Token {
  /** The words, in lower case; `buy-in` has two, `team’s` one. */
  readonly parts: readonly string[];
  /** Whether hyphens join the parts into one compound. */
  readonly hyphenated: boolean;
}

const APOSTROPHES = /['’ʼ`´]/g;
const WORD = /[\p{L}\p{N}\p{M}_]+/gu;
const HYPHENATED = /^[\p{L}\p{N}\p{M}]+(?:[-‐‑–][\p{L}\p{N}\p{M}]+)+$/u;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

// Chinese and Japanese have no spaces between words, so that each of their signs is a token.
const SIGN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const BESIDE_SIGN = new RegExp(`(?<=${SIGN})(?=\\S)|(?<=\\S)(?=${SIGN})`, 'gu');
const BETWEEN_SIGNS = new RegExp(`(?<=${SIGN}) (?=${SIGN})`, 'gu');
const RUNS = new RegExp(`(\\s+)|${BESIDE_SIGN.source}`, 'u');
/** Soft hyphens, spaces without width, and letters as wide as a Chinese sign. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]+/g;

/**
 * Writes a text so that the index, which divides it at white space, has its tokens.
 * @param text plain words
 * @returns the text in which white space divides all tokens, and letters are those that people type
 */
export function spaceTokens(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (letters) => letters.normalize('NFKC'))
    .replace(BESIDE_SIGN, ' ');
}

/** Takes the spaces out again that divide signs, for readers. */
export function joinSigns(text: string): string {
  return text.replace(BETWEEN_SIGNS, '');
}

/**
 * Divides a text into runs, one for each token, and the white space between them.
 * @param text plain words
 * @returns the pieces, which joined are the text
 */
export function splitRuns(text: string): string[] {
  return text.split(RUNS).filter((run) => run !== undefined && run !== '');
}

/**
 * Splits a text as the index does: one token for each run between white space.
 * @param text plain words
 * @returns its tokens in order; a token of signs alone has no parts
 */
export function splitTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const run of spaceTokens(text).split(/\s+/u)) {
    if (run === '') continue;
    let token = tokensByRun.get(run);
    if (!token) {
      if (tokensByRun.size >= MOST_REMEMBERED) tokensByRun.clear();
      tokensByRun.set(run, (token = readToken(run)));
    }
    tokens.push(token);
  }
  return tokens;
}

// A handbook repeats its words, and looking one up costs far less than taking it apart again.
const tokensByRun = new Map<string, Token>();
const MOST_REMEMBERED = 20_000;

function readToken(run: string): Token {
  const bare = run.normalize('NFC').toLowerCase().replace(APOSTROPHES, '');
  const parts = bare.match(WORD) ?? [];
  const hyphenated = parts.length > 1 && HYPHENATED.test(bare.replace(EDGES, ''));
  return { parts, hyphenated };
}

/**
 * Splits a text into its words.
 * @param text plain words
 * @returns the words in lower case, in order; `buy-in` gives two
 */
export function splitWords(text: string): string[] {
  return splitTokens(text).flatMap(({ parts }) => parts);
}

/**
 * Takes the marks off a word's letters, so that words can be compared as people type them.
 * @param word a word in lower case
 * @returns the word without accents; `ß` becomes `ss`
 */
export function foldDiacritics(word: string): string {
  // Most words have nothing to take off, and looking costs less than taking apart.
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();
}
