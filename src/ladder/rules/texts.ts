import { explainLink, inspectMarkdown } from '../markdown.ts';
import type { LinkTarget } from '../permalinks.ts';
import type { Position, Report } from '../problem.ts';
import type { Reading } from '../read.ts';
import type { Path } from '../yaml-file.ts';
import { isWritten } from './entries.ts';
import { reportUnknown } from './known.ts';
import type { Known } from './known.ts';

/** Reports HTML, images and links to nowhere in every text of the ladder. */
export function checkTexts(reading: Reading, known: Known, report: Report): void {
  const { files, yaml, prose } = reading;
  const check = (file: string, path: Path, text: string | undefined, shape: 'text' | 'detail' = 'text') => {
    for (const finding of text === undefined ? [] : inspectMarkdown(text, shape)) {
      const position = yaml.get(file)!.locate(path);
      if ('fault' in finding) report(position, finding.fault);
      else checkLink(finding.link, finding.url, position, reading, known, report);
    }
  };
  const facts = (file: string, path: Path, list: { value: string }[]) =>
    list.forEach(({ value }, index) => check(file, [...path, index, 'value'], value));

  for (const { file, data } of files.handbook)
    data.levels.forEach((level, index) => {
      check(file, ['levels', index, 'summary'], level.summary);
      facts(file, ['levels', index, 'facts'], level.facts);
    });
  for (const { file, data } of files.tracks) {
    check(file, ['summary'], data.summary);
    data.sections.forEach(({ summary }, index) => check(file, ['sections', index, 'summary'], summary));
  }
  for (const { file, data } of files.levelFiles) {
    check(file, ['summary'], data.summary);
    facts(file, ['facts'], data.facts);
    data.sections.forEach(({ summary }, index) => check(file, ['sections', index, 'summary'], summary));
  }
  for (const { entry, source, path } of known.entries.filter(isWritten)) {
    check(source.file, [...path, 'text'], entry.text);
    check(source.file, [...path, 'instead'], entry.instead);
    check(source.file, [...path, 'detail'], entry.detail, 'detail');
  }
  for (const { file, data } of [...files.traits, ...files.guides]) check(file, ['summary'], data.summary);
  for (const { file, data } of files.traits) {
    data.questions.forEach((text, index) => check(file, ['questions', index], text));
    data.pitfalls.forEach((text, index) => check(file, ['pitfalls', index], text));
  }
  for (const { file, data } of files.insights)
    data.forEach(({ text }, index) => check(file, [index, 'text'], text));
  for (const { file, data } of files.glossary)
    data.forEach(({ meaning }, index) => check(file, [index, 'meaning'], meaning));
  for (const { file, data } of files.sources)
    data.forEach(({ note }, index) => check(file, [index, 'note'], note));
  for (const { file, data } of files.retired)
    data.forEach(({ why }, index) => check(file, [index, 'why'], why));
  for (const { links } of prose.values())
    for (const { link, url, position } of links) checkLink(link, url, position, reading, known, report);
}

function checkLink(
  link: LinkTarget,
  url: string,
  position: Position,
  { incomplete }: Reading,
  known: Known,
  report: Report,
): void {
  if (link.to === 'nowhere') return report(position, explainLink(url));
  if (link.to === 'outside') return;
  const targets: Record<string, ReadonlySet<string> | ReadonlyMap<string, unknown>> = {
    item: known.items,
    trait: known.traits,
    track: known.tracks,
    level: known.levels,
    guide: known.guides,
    term: known.terms,
  };
  const names = targets[link.sort]!;
  if (!names.has(link.id))
    reportUnknown(link.sort, link.id, names.keys(), { position, report, all: known, incomplete });
}
