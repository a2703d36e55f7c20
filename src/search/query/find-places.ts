// Which tracks, levels, roles and sections a question names.
import type { FacetKey } from '../format/facets.ts';
import type { Language } from '../format/language.ts';
import type { Records } from '../format/metadata.ts';
import { foldDiacritics, splitWords } from '../format/tokens.ts';
import { AFTER } from './named-values.ts';
import type { ParsedQuery } from './query-terms.ts';

/** A track, level, role or section: the places of its parts among the values of their facets. */
export interface FoundPlace {
  track?: number;
  level?: number;
  section?: number;
  /** What the track calls the level. */
  title?: string;
}

/** The most that are shown: who names more than these has to say more. */
const MOST = 5;

/** How many letters the beginning of a word must have to stand for it. */
const SHORTEST = 3;

/** A word that was asked, or one of a name. */
interface Word {
  stem: string;
  letters: string;
}

/** A way to call a place: which of the words asked it holds, and whether all of it was asked. */
interface Call {
  held: Set<number>;
  isWhole: boolean;
  /** Whether it was asked letter by letter: "organ" is no "organisation". */
  isExact: boolean;
  /** How many words of it say something. */
  length: number;
}

/** How well a question names a place: 4 letter by letter, 3 just so, 2 in part, 1 with other words. */
interface NamedPlace {
  place: FoundPlace;
  score: number;
  held: number;
}

/**
 * Finds the places that a question names.
 * @param parsed the question's meaning
 * @param records the handbook's records
 * @param language the handbook's language
 * @returns the places whose name was asked, or a part of it; where the question says more than any name,
 *   the place that most of it is about, if its name has several words or narrows the results
 */
export function findPlaces(
  parsed: ParsedQuery,
  records: Records,
  language: Language,
): FoundPlace[] {
  const asked = listWords(parsed, language);
  if (asked.length === 0) return [];
  const call = (names: readonly string[]) => callPlace(names, asked, language);
  const valuesOf = (key: FacetKey) =>
    records.metadata.facets.find((facet) => facet.key === key)?.values ?? [];
  const [tracks, levels, sections] = [valuesOf('track'), valuesOf('level'), valuesOf('section')];
  const trackCalls = tracks.map(({ id, label }) => call([label, id]));
  const levelCalls = levels.map(({ id, label }) => call([label, id]));
  const narrows = (key: FacetKey, id: string) =>
    parsed.named.some((name) => name.key === key && name.value === id);
  const found: NamedPlace[] = [];
  const add = (place: FoundPlace, call: Call, isNarrowing = false) => {
    const isWithin = call.held.size === asked.length;
    const isNamed = call.isWhole && (call.length > 1 || isNarrowing);
    const score = isWithin ? 2 + Number(call.isWhole) + Number(call.isExact) : isNamed ? 1 : 0;
    if (score > 0 && call.held.size > 0) found.push({ place, score, held: call.held.size });
  };
  const { roles, everyLevel } = records.metadata;
  if (tracks.length > 1 && levels.filter((_, level) => level !== everyLevel).length > 1)
    for (const [track, level, title] of roles) {
      if (level === everyLevel) continue;
      const place = { track, level, ...(title && { title }) };
      if (title) add(place, call([title]));
      const both = joinCalls(trackCalls[track]!, levelCalls[level]!);
      if (both && !found.some((own) => own.place === place)) add(place, both);
    }
  trackCalls.forEach((own, track) => add({ track }, own, narrows('track', tracks[track]!.id)));
  levelCalls.forEach((own, level) => {
    if (level !== everyLevel) add({ level }, own, narrows('level', levels[level]!.id));
  });
  sections.forEach(({ label, id }, section) => {
    const track = tracks.findIndex((own) => id.startsWith(`${own.id}--`));
    add({ track, section }, call([label]));
  });
  return pickPlaces(found);
}

/**
 * Those beside which other words were asked only where nothing else is, and then those that say the most;
 * those called by another form of their name only where none is called by its letters.
 */
function pickPlaces(found: NamedPlace[]): FoundPlace[] {
  const best = Math.max(0, ...found.map(({ score }) => score));
  const most = Math.max(0, ...found.map(({ held }) => held));
  return found
    .filter(({ score, held }) =>
      best === 1 ? held === most : score > 1 && !(best === 4 && score === 3),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ place }) => place);
}

/** The words of a question that may be a name: none that say nothing, and no kinds. */
function listWords({ terms, named, unknown }: ParsedQuery, language: Language): Word[] {
  const names = named.filter(({ key }) => key !== 'kind').map(({ term }) => term);
  const words = [...new Set([...terms, ...names])].flatMap((term) => term.words);
  return [...new Set([...words, ...unknown])]
    .filter((word) => !language.stopWords.has(word) && !AFTER.has(word))
    .map((word) => readWord(word, language));
}

function readWord(word: string, language: Language): Word {
  return { stem: foldDiacritics(language.stem(word)), letters: foldDiacritics(word) };
}

/** The best of the names that a place has. */
function callPlace(names: readonly string[], asked: readonly Word[], language: Language): Call {
  const calls = names.map((name): Call => {
    const words = splitWords(name).filter((word) => !language.stopWords.has(word));
    const form = words.map((word) => readWord(word, language));
    const isHeld = (own: Word) =>
      form.some(
        ({ stem, letters }) =>
          stem === own.stem || (own.letters.length >= SHORTEST && letters.startsWith(own.letters)),
      );
    const isAsked = (part: keyof Word) =>
      form.length > 0 && form.every((word) => asked.some((own) => own[part] === word[part]));
    return {
      held: new Set(asked.keys().filter((at) => isHeld(asked[at]!))),
      isWhole: isAsked('stem'),
      isExact: isAsked('letters'),
      length: form.length,
    };
  });
  const rank = ({ held, isWhole, isExact }: Call) =>
    held.size * 3 + Number(isWhole) + Number(isExact);
  return calls.reduce((best, own) => (rank(own) > rank(best) ? own : best));
}

/** A role is named by its track and its level, and by each with something that the other lacks. */
function joinCalls(track: Call, level: Call): Call | undefined {
  const isNeeded = (own: Call, other: Call) => !own.held.isSubsetOf(other.held);
  if (!isNeeded(track, level) || !isNeeded(level, track)) return undefined;
  return {
    held: track.held.union(level.held),
    isWhole: track.isWhole && level.isWhole,
    isExact: track.isExact && level.isExact,
    length: track.length + level.length,
  };
}
