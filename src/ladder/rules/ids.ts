import type { Position, Report } from '../problem.ts';
import type { Reading } from '../read.ts';
import type { Path } from '../yaml-file.ts';
import { isWritten } from './entries.ts';
import type { Known } from './known.ts';

/**
 * Reports every id that is given twice where ids share a namespace: items, aliases, insights,
 * levels and tracks over the whole handbook, terms, sources and sections each in their own.
 */
export function checkIds({ files, yaml }: Reading, known: Known, report: Report): void {
  const at = (file: string, path: Path): Position => yaml.get(file)!.locate(path);
  const shared = new Namespace(report);
  for (const { file, data } of files.handbook)
    data.levels.forEach(({ id }, index) =>
      shared.add(id, 'a level', at(file, ['levels', index, 'id'])),
    );
  for (const { id, file } of files.tracks)
    shared.add(id, 'a track', { file, line: 1, col: 1 });
  for (const one of known.entries.filter(isWritten))
    shared.add(one.entry.id, 'an item', at(one.source.file, [...one.path, 'id']));
  // Aliases come after all ids: where the two are equal, the alias is the one to change.
  for (const { entry, source, path } of known.entries.filter(isWritten))
    entry.aliases.forEach((alias, index) =>
      shared.add(alias, `an alias of ${entry.id}`, at(source.file, [...path, 'aliases', index])),
    );
  for (const { file, data } of files.insights)
    data.forEach(({ id }, index) => shared.add(id, 'an insight', at(file, [index, 'id'])));
  for (const [list, what] of [
    [files.glossary, 'a term'],
    [files.sources, 'a source'],
  ] as const) {
    const own = new Namespace(report);
    for (const { file, data } of list)
      data.forEach(({ id }, index) => own.add(id, what, at(file, [index, 'id'])));
  }
  for (const { file, data } of files.tracks) {
    const own = new Namespace(report);
    data.sections.forEach(({ id }, index) =>
      own.add(id, 'a section', at(file, ['sections', index, 'id'])),
    );
  }
}

class Namespace {
  readonly #taken = new Map<string, { what: string; position: Position }>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  add(id: string, what: string, position: Position): void {
    const first = this.#taken.get(id);
    if (first)
      this.#report(
        position,
        `"${id}" is already ${first.what} (${first.position.file}:${first.position.line}); choose another id for this one`,
      );
    else this.#taken.set(id, { what, position });
  }
}
