/** Two texts that say nearly the same, by their places in the list. */
export interface SimilarPair {
  first: number;
  second: number;
}

/** The share of words that two texts have in common from which they count as nearly the same. */
export const NEARLY_SAME = 0.8;

/**
 * Finds texts that are nearly the same: those whose sets of words have a Jaccard index of at least
 * {@link NEARLY_SAME}, that is the number of words in both over the number of words in either.
 * The order of the words, their case and punctuation play no part. Two such texts must share one of
 * the few rarest words of each, so only texts that do are compared: the prefix filter of
 * R. J. Bayardo, Y. Ma and R. Srikant, "Scaling Up All Pairs Similarity Search", 2007, which leaves
 * out no pair.
 * @param texts plain words
 * @param language the language of the texts, as a BCP 47 tag, for where its words end
 * @returns for each text that has similar ones before it, the most similar of them
 */
export function findSimilar(texts: readonly string[], language: string): SimilarPair[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const sets = texts.map((text) => {
    const words = [...segmenter.segment(text.toLowerCase())].filter((part) => part.isWordLike);
    return new Set(words.map(({ segment }) => segment));
  });
  const counts = new Map<string, number>();
  for (const words of sets) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);

  const byRareWord = new Map<string, number[]>();
  const pairs: SimilarPair[] = [];
  sets.forEach((words, second) => {
    const rarest = [...words].sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1));
    rarest.length = words.size === 0 ? 0 : words.size - Math.ceil(NEARLY_SAME * words.size) + 1;
    const candidates = new Set(rarest.flatMap((word) => byRareWord.get(word) ?? []));
    let best: { first: number; index: number } | undefined;
    for (const first of candidates) {
      const index = compareSets(sets[first]!, words);
      if (index >= NEARLY_SAME && index > (best?.index ?? 0)) best = { first, index };
    }
    if (best) pairs.push({ first: best.first, second });
    for (const word of rarest) {
      const list = byRareWord.get(word);
      if (list) list.push(second);
      else byRareWord.set(word, [second]);
    }
  });
  return pairs;
}

function compareSets(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = a.intersection(b).size;
  return both / (a.size + b.size - both);
}
