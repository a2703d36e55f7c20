import { findKind } from '../kinds.ts';
import type { Report } from '../problem.ts';
import type { Nameable, ReadResult } from '../files/content-files.ts';
import type { Path } from '../schema/walk.ts';
import { checkName } from './name-index.ts';
import type { NameIndex } from './name-index.ts';

/** Reports every name in the YAML and front matter that names nothing, or something of another sort. */
export function checkReferences(
  { files, yaml, prose }: ReadResult,
  known: NameIndex,
  report: Report,
): void {
  const check = (file: string, path: Path, what: Nameable, names: readonly string[]) =>
    names.forEach((name, index) => {
      const position = yaml.get(file)!.locate([...path, index]);
      if (names.indexOf(name) < index)
        report(position, `"${name}" stands twice in this list; keep one`);
      else checkName(what, name, position, known, report);
    });

  for (const { entry, kind, source, path } of known.written) {
    const { file } = source;
    check(file, [...path, 'traits'], 'trait', entry.traits);
    check(file, [...path, 'source'], 'source', entry.source);
    check(file, [...path, 'builds-on'], 'item', entry['builds-on']);
    const { relation } = findKind(kind);
    if (!relation) continue;
    const names = entry[relation] ?? [];
    check(file, [...path, relation], 'item', names);
    names.forEach((name, index) => {
      const other = known.items.get(name);
      if (!other || other.kind === 'responsibility') return;
      const position = yaml.get(file)!.locate([...path, relation, index]);
      const list = findKind(other.kind).list;
      report(
        position,
        `"${relation}" names responsibilities, and ${name} stands in "${list}"; name a responsibility`,
      );
    });
  }
  for (const list of [files.traits, files.guides])
    for (const { file, data } of list) check(file, ['source'], 'source', data.source);
  for (const { file, data } of files.insights)
    data.forEach(({ traits, source }, index) => {
      check(file, [index, 'traits'], 'trait', traits);
      check(file, [index, 'source'], 'source', source);
    });
  for (const { file, data } of files.glossary)
    data.forEach(({ source }, index) => check(file, [index, 'source'], 'source', source));
  for (const { items } of prose.values())
    for (const { id, position } of items) checkName('item', id, position, known, report);
}

/** Reports `same` entries that repeat nothing, another kind's item, or one that stands there already. */
export function checkRepeats({ yaml }: ReadResult, known: NameIndex, report: Report): void {
  const standing = new Set(known.written.map(({ entry, source }) => `${source.file} ${entry.id}`));
  for (const { entry, kind, source, path } of known.entries) {
    if ('id' in entry) continue;
    const position = yaml.get(source.file)!.locate([...path, 'same']);
    if (!checkName('item', entry.same, position, known, report)) continue;
    const { list } = findKind(known.items.get(entry.same)!.kind);
    if (list !== findKind(kind).list)
      report(
        position,
        `${entry.same} stands in "${list}" where it is written; move this entry to "${list}"`,
      );
    else if (standing.has(`${source.file} ${entry.same}`))
      report(
        position,
        `${entry.same} stands in this file already, and an item stands once at a level of a track; remove this entry`,
      );
    standing.add(`${source.file} ${entry.same}`);
  }
}
