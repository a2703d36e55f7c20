import { findKind } from '../kinds.ts';
import type { Report } from '../problem.ts';
import type { Nameable, ReadResult } from '../files/content-files.ts';
import type { Path } from '../schema/walk.ts';
import { checkName } from './name-index.ts';
import type { NameIndex } from './name-index.ts';

/** Reports every name in the YAML and front matter that names nothing, or something of another type. */
export function checkReferences(
  { files, yaml, prose }: ReadResult,
  names: NameIndex,
  report: Report,
): void {
  const check = (file: string, path: Path, type: Nameable, written: readonly string[]) =>
    written.forEach((name, index) => {
      const position = yaml.get(file)!.locate([...path, index]);
      if (written.indexOf(name) < index)
        report(position, `"${name}" is in this list twice; keep one`);
      else checkName(type, name, position, names, report);
    });

  for (const { entry, kind, source, path } of names.written) {
    const { file } = source;
    check(file, [...path, 'traits'], 'trait', entry.traits);
    check(file, [...path, 'source'], 'source', entry.source);
    check(file, [...path, 'builds-on'], 'item', entry['builds-on']);
    const { relation } = findKind(kind);
    if (!relation) continue;
    const related = entry[relation] ?? [];
    check(file, [...path, relation], 'item', related);
    related.forEach((name, index) => {
      const other = names.items.get(name);
      if (!other || other.kind === 'responsibility') return;
      const position = yaml.get(file)!.locate([...path, relation, index]);
      const list = findKind(other.kind).list;
      report(
        position,
        `"${relation}" names responsibilities, and ${name} is in "${list}"; name a responsibility`,
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
    for (const { id, position } of items) checkName('item', id, position, names, report);
}

/** Reports `same` entries that repeat nothing, another kind's item, or one that is there already. */
export function checkRepeats({ yaml }: ReadResult, names: NameIndex, report: Report): void {
  const listed = new Set(names.written.map(({ entry, source }) => `${source.file} ${entry.id}`));
  for (const { entry, kind, source, path } of names.entries) {
    if ('id' in entry) continue;
    const position = yaml.get(source.file)!.locate([...path, 'same']);
    if (!checkName('item', entry.same, position, names, report)) continue;
    const { list } = findKind(names.items.get(entry.same)!.kind);
    if (list !== findKind(kind).list)
      report(
        position,
        `${entry.same} is in "${list}" where it is written; move this entry to "${list}"`,
      );
    else if (listed.has(`${source.file} ${entry.same}`))
      report(
        position,
        `${entry.same} is in this file already, and an item is listed once at a level of a track; remove this entry`,
      );
    listed.add(`${source.file} ${entry.same}`);
  }
}
