/**
 * Counts the edits that turn one word into another: inserted, missing, wrong and swapped
 * neighbouring letters. Optimal string alignment, the restricted Damerau-Levenshtein distance
 * (F. J. Damerau, "A technique for computer detection and correction of spelling errors", 1964).
 * @param a one word
 * @param b the other word
 * @param most the count past which the answer no longer matters; the search stops there
 * @returns the number of edits, or a number above `most`
 */
export function countEdits(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const wrong = a[row - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min(back[column]! + 1, current[column - 1]! + 1, back[column - 1]! + wrong);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, twoBack[column - 2]! + 1);
      current.push(edits);
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    twoBack = back;
    back = current;
  }
  return back[b.length]!;
}

/**
 * Finds the known name that a writer most likely meant.
 * @param name what was written
 * @param known the names that exist
 * @returns the nearest one, if it is within a third of the written name's length, else undefined
 */
export function findNearest(name: string, known: Iterable<string>): string | undefined {
  let most = Math.max(1, Math.ceil(name.length / 3));
  let nearest: string | undefined;
  for (const candidate of known) {
    const edits = countEdits(name.toLowerCase(), candidate.toLowerCase(), most);
    if (edits > most || (nearest !== undefined && edits === most)) continue;
    nearest = candidate;
    most = edits;
  }
  return nearest;
}

/**
 * Ranks names by how near they are to what was asked for.
 * @param asked what was typed
 * @param names the names that exist
 * @returns those within half of the typed length, and those that share a word with it, nearest first
 */
export function rankNearest(asked: string, names: readonly string[]): string[] {
  const most = Math.ceil(asked.length / 2);
  const parts = new Set(asked.split('-').filter((part) => part.length > 3));
  return names
    .map((name) => {
      const shared = name.split('-').filter((part) => parts.has(part)).length;
      return { name, shared, edits: countEdits(asked, name, most) };
    })
    .filter(({ shared, edits }) => shared > 0 || edits <= most)
    .sort((a, b) => a.edits - 3 * a.shared - (b.edits - 3 * b.shared))
    .map(({ name }) => name);
}
