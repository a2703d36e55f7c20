import { dirname } from 'node:path/posix';
import type { Position, Report } from '../problem.ts';
import type { ReadResult } from '../files/content-files.ts';
import { EVERY_LEVEL } from '../track-files.ts';
import type { Path } from '../schema/walk.ts';
import type { NameIndex } from './name-index.ts';

/**
 * Reports every id that is given twice where ids share a namespace: items, aliases, insights,
 * levels and tracks over the whole handbook, terms, sources and sections each in their own.
 */
export function checkIds({ files, yaml }: ReadResult, names: NameIndex, report: Report): void {
  const at = (file: string, path: Path) => () => yaml.get(file)!.locate(path);
  const shared = new Namespace(report);
  shared.reserve(EVERY_LEVEL, 'the fragment of what holds at every level');
  for (const { file, data } of files.handbook)
    data.levels.forEach(({ id }, index) =>
      shared.add(id, 'a level', at(file, ['levels', index, 'id'])),
    );
  for (const { id, file } of files.tracks)
    shared.add(id, 'a track', () => ({ file: dirname(file), line: 1, col: 1 }));
  for (const { entry, source, path } of names.written)
    shared.add(entry.id, 'an item', at(source.file, [...path, 'id']));
  for (const { file, data } of files.insights)
    data.forEach(({ id }, index) => shared.add(id, 'an insight', at(file, [index, 'id'])));
  // Aliases come after all ids: where the two are equal, the alias is the one to change.
  for (const { entry, source, path } of names.written)
    entry.aliases.forEach((alias, index) => {
      const where = at(source.file, [...path, 'aliases', index]);
      if (alias === entry.id)
        report(where(), `"${alias}" is the id of this item itself; remove it from its aliases`);
      else if (entry.aliases.indexOf(alias) < index)
        report(where(), `"${alias}" is in this list twice; keep one`);
      else shared.add(alias, `an alias of ${entry.id}`, where);
    });
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
  /** By the id in small letters: not every disk tells capitals apart, and ids are names of folders. */
  readonly #taken = new Map<string, { id: string; what: string; position?: () => Position }>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  reserve(id: string, what: string): void {
    this.#taken.set(id, { id, what });
  }

  add(id: string, what: string, position: () => Position): void {
    const key = id.toLowerCase();
    const first = this.#taken.get(key);
    if (!first) {
      this.#taken.set(key, { id, what, position });
      return;
    }
    const where = first.position?.();
    const place = where ? ` (${where.file}:${where.line})` : '';
    this.#report(
      position(),
      first.id === id
        ? `"${id}" is already ${first.what}${place}; choose another id for this one`
        : `"${id}" and "${first.id}"${place} differ in capitals only, and not every disk tells them apart; choose another id for this one`,
    );
  }
}
