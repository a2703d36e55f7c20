import { plainText } from '../text/markdown.ts';
import { sortProblems } from '../problem.ts';
import type { Problem, Report } from '../problem.ts';
import type { ReadResult } from '../files/content-files.ts';
import { indexNames } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import { findSimilar } from '../text/similar.ts';
import { listAllTexts } from './texts.ts';

/**
 * Finds what is allowed and yet often a mistake.
 * @param result files in which no problem was found
 * @returns the warnings, in the order of the files
 */
export function findWarnings(result: ReadResult): Problem[] {
  const warnings: Problem[] = [];
  const report: Report = (position, message) => warnings.push({ ...position, message });
  const names = indexNames(result);
  for (const look of [
    lookForLooseItems,
    lookForEmptyGroups,
    lookAtTexts,
    lookForCutTexts,
    lookForDuplicates,
  ])
    look(result, names, report);
  return sortProblems(warnings);
}

/** Items that the pages of traits, or of responsibilities, do not show. */
function lookForLooseItems({ files, yaml }: ReadResult, names: NameIndex, report: Report): void {
  for (const { entry, kind, source, path } of names.written) {
    const position = yaml.get(source.file)!.locate(path);
    if (files.traits.length > 0 && entry.traits.length === 0)
      report(
        position,
        `${entry.id} has no traits, so that no trait's page shows it; add "traits: […]"`,
      );
    if (kind === 'anti-pattern' && !entry.breaks?.length)
      report(position, `${entry.id} breaks no responsibility; add "breaks: […]"`);
  }
}

/** Sections and traits without responsibilities. */
function lookForEmptyGroups({ files, yaml }: ReadResult, names: NameIndex, report: Report): void {
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
        report(
          yaml.get(file)!.locate(['sections', index]),
          `section ${id} has no responsibilities; name it in "section" of some, or remove it`,
        );
    });
  }
  for (const { id, file } of files.traits)
    if (!shown.has(id))
      report(
        { file, line: 1, col: 1 },
        `trait ${id} has no responsibilities; name it in "traits" of some, or leave it to its page`,
      );
}

/** The full stops of the scripts in which ladders are written; three dots are none. */
const FULL_STOP = /(?<![.…])[.。．।۔።]$/u;

/** Texts that end as sentences do. */
function lookAtTexts({ yaml }: ReadResult, names: NameIndex, report: Report): void {
  for (const { entry, source, path } of names.written) {
    const words = plainText(entry.text);
    const textPath = [...path, 'text'];
    const { locateWords } = yaml.get(source.file)!;
    const stop = FULL_STOP.exec(words)?.[0];
    if (stop !== undefined)
      report(
        locateWords(textPath, stop, entry.text.split(stop).length - 2),
        `the text of ${entry.id} ends in a full stop; leave it out, as in a list`,
      );
  }
}

/** Texts of which YAML takes a part, such as the number of an issue, for a comment. */
function lookForCutTexts({ files, yaml }: ReadResult, _: NameIndex, report: Report): void {
  for (const { file, path } of listAllTexts(files)) {
    const comment = yaml.get(file)!.findComment(path);
    if (comment)
      report(
        comment.position,
        `the text ends before "${comment.words}", since " #" begins a comment; put the whole text in quotes, or the comment on a line of its own`,
      );
  }
}

/** Items that may be one. */
function lookForDuplicates(
  { files, yaml }: ReadResult,
  { written }: NameIndex,
  report: Report,
): void {
  const texts = written.map(({ entry }) => plainText(entry.text));
  const locate = (index: number) => {
    const { source, path } = written[index]!;
    return yaml.get(source.file)!.locate([...path, 'text']);
  };
  for (const { first, second } of findSimilar(texts, files.handbook[0]?.data.language ?? 'en')) {
    const { file, line } = locate(first);
    const [one, other] = [written[first]!.entry.id, written[second]!.entry.id];
    report(
      locate(second),
      `the text of ${other} is nearly that of ${one} (${file}:${line}); say what sets them apart, or keep one and repeat it with "same"`,
    );
  }
}
