import { plainText } from '../text/markdown.ts';
import { sortProblems } from '../problem.ts';
import type { Position, Problem } from '../problem.ts';
import type { WarningRule } from '../warning-rules.ts';
import type { ReadResult } from '../files/content-files.ts';
import { indexNames } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import { findSimilar } from '../text/similar.ts';
import { listAllTexts } from './texts.ts';

/** What is allowed and yet often a mistake, and the name that switches its rule off. */
export interface Warning extends Problem {
  rule: WarningRule;
}

/** Reports a warning of a rule at a place. */
type Warn = (rule: WarningRule, position: Position, message: string) => void;

/** What the world outside the ladder's files is like. */
export interface Surroundings {
  /** The languages that have words for the interface. */
  languages: readonly string[];
  /** The latest date that it is anywhere. */
  today: string;
}

/**
 * Finds what is allowed and yet often a mistake.
 * @param result files in which no problem was found
 * @param surroundings what the files are held to that is not in them
 * @returns the warnings of the rules that the ladder has not switched off, in the order of the files
 */
export function findWarnings(result: ReadResult, surroundings: Surroundings): Warning[] {
  const off = result.files.handbook[0]?.data['warnings-off'] ?? {};
  const warnings: Warning[] = [];
  const warn: Warn = (rule, position, message) => {
    if (off[rule] === undefined) warnings.push({ rule, ...position, message });
  };
  const names = indexNames(result);
  for (const look of [
    lookForLooseItems,
    lookForEmptyGroups,
    lookForUnusedImages,
    lookAtTexts,
    lookForCutTexts,
    lookForDuplicates,
  ])
    look(result, names, warn);
  lookAtHandbook(result, surroundings, warn);
  return sortProblems(warnings);
}

/** A language without words for the interface, and an edition that is dated ahead. */
function lookAtHandbook(
  { files, yaml }: ReadResult,
  { languages, today }: Surroundings,
  warn: Warn,
): void {
  for (const { file, data } of files.handbook) {
    const { locate } = yaml.get(file)!;
    if (!languages.includes(data.language.split('-')[0]!))
      warn(
        'interface-language',
        locate(['language']),
        `there are no words for the interface in "${data.language}", and English ones are used; the languages are ${languages.join(', ')}`,
      );
    if (data.edition > today)
      warn(
        'early-edition',
        locate(['edition']),
        `the edition is dated ahead of today, ${today}, and cannot be released before that day`,
      );
  }
}

/** Items that the pages of traits, or of responsibilities, do not show. */
function lookForLooseItems({ files, yaml }: ReadResult, names: NameIndex, warn: Warn): void {
  for (const { entry, kind, source, path } of names.written) {
    const position = yaml.get(source.file)!.locate(path);
    if (files.traits.length > 0 && entry.traits.length === 0)
      warn(
        'no-traits',
        position,
        `${entry.id} has no traits, so that no trait's page shows it; add "traits: […]"`,
      );
    if (kind === 'anti-pattern' && !entry.breaks?.length)
      warn('breaks-nothing', position, `${entry.id} breaks no responsibility; add "breaks: […]"`);
  }
}

/** Sections and traits without responsibilities. */
function lookForEmptyGroups({ files, yaml }: ReadResult, names: NameIndex, warn: Warn): void {
  const used = new Set<string>();
  const shown = new Set<string>();
  for (const { entry, kind, source } of names.entries) {
    if (kind !== 'responsibility') continue;
    if (entry.section !== undefined) used.add(`${source.track} ${entry.section}`);
    if ('id' in entry) for (const trait of entry.traits) shown.add(trait);
  }
  for (const { id: track, file, data } of files.tracks) {
    // Backwards, since a section comes before those in it.
    for (const { id, parent } of data.sections.toReversed())
      if (parent !== undefined && used.has(`${track} ${id}`)) used.add(`${track} ${parent}`);
    data.sections.forEach(({ id }, index) => {
      if (!used.has(`${track} ${id}`))
        warn(
          'empty-section',
          yaml.get(file)!.locate(['sections', index]),
          `section ${id} has no responsibilities; name it in "section" of some, or remove it`,
        );
    });
  }
  for (const { id, file } of files.traits)
    if (!shown.has(id))
      warn(
        'empty-trait',
        { file, line: 1, col: 1 },
        `trait ${id} has no responsibilities; name it in "traits" of some, or leave it to its page`,
      );
}

/** Images that no trait and no guide shows. */
function lookForUnusedImages({ files }: ReadResult, _: NameIndex, warn: Warn): void {
  const shown = new Set([...files.traits, ...files.guides].flatMap(({ images }) => images));
  for (const { id, file } of files.images)
    if (!shown.has(id))
      warn(
        'unused-image',
        { file, line: 1, col: 1 },
        'no trait and no guide shows this image; show it, or remove the file',
      );
}

/** The full stops of the scripts in which ladders are written; three dots are none. */
const FULL_STOP = /(?<![.…])[.。．।۔።]$/u;

/** Texts that end as sentences do. */
function lookAtTexts({ yaml }: ReadResult, names: NameIndex, warn: Warn): void {
  for (const { entry, source, path } of names.written) {
    const words = plainText(entry.text);
    const textPath = [...path, 'text'];
    const { locateWords } = yaml.get(source.file)!;
    const stop = FULL_STOP.exec(words)?.[0];
    if (stop !== undefined)
      warn(
        'full-stop',
        locateWords(textPath, stop, entry.text.split(stop).length - 2),
        `the text of ${entry.id} ends in a full stop; leave it out, as in a list`,
      );
  }
}

/** Texts of which YAML takes a part, such as the number of an issue, for a comment. */
function lookForCutTexts({ files, yaml }: ReadResult, _: NameIndex, warn: Warn): void {
  for (const { file, path } of listAllTexts(files)) {
    const comment = yaml.get(file)!.findComment(path);
    if (comment)
      warn(
        'cut-text',
        comment.position,
        `the text ends before "${comment.words}", since " #" begins a comment; put the whole text in quotes, or the comment on a line of its own`,
      );
  }
}

/** Items that may be one. */
function lookForDuplicates({ files, yaml }: ReadResult, { written }: NameIndex, warn: Warn): void {
  const texts = written.map(({ entry }) => plainText(entry.text));
  const locate = (index: number) => {
    const { source, path } = written[index]!;
    return yaml.get(source.file)!.locate([...path, 'text']);
  };
  for (const { first, second } of findSimilar(texts, files.handbook[0]?.data.language ?? 'en')) {
    const { file, line } = locate(first);
    const [one, other] = [written[first]!.entry.id, written[second]!.entry.id];
    warn(
      'similar-texts',
      locate(second),
      `the text of ${other} is nearly that of ${one} (${file}:${line}); say what sets them apart, or keep one and repeat it with "same"`,
    );
  }
}
