import type { Report } from '../problem.ts';
import type { Reading } from '../read.ts';
import type { Path } from '../yaml-file.ts';
import { findKind } from '../kinds.ts';
import { isWritten } from './entries.ts';
import { reportUnknown } from './known.ts';
import type { Known } from './known.ts';

/** Reports every name in the YAML and front matter that names nothing, or something of another sort. */
export function checkReferences(reading: Reading, known: Known, report: Report): void {
  const { files, yaml, prose, incomplete } = reading;
  const at = (file: string, path: Path) => yaml.get(file)!.locate(path);
  const check = (file: string, path: Path, what: string, names: string[], all: ReadonlySet<string> | ReadonlyMap<string, unknown>) => {
    names.forEach((name, index) => {
      const position = at(file, [...path, index]);
      if (names.indexOf(name) < index) report(position, `"${name}" stands twice in this list; keep one`);
      else if (!all.has(name))
        reportUnknown(what, name, all.keys(), { position, report, all: known, incomplete });
    });
  };

  for (const { entry, kind, source, path } of known.entries.filter(isWritten)) {
    const { file } = source;
    check(file, [...path, 'traits'], 'trait', entry.traits, known.traits);
    check(file, [...path, 'source'], 'source', entry.source, known.sources);
    check(file, [...path, 'builds-on'], 'item', entry['builds-on'], known.items);
    const { relation } = findKind(kind);
    if (!relation) continue;
    const names = entry[relation] ?? [];
    check(file, [...path, relation], 'item', names, known.items);
    names.forEach((name, index) => {
      const other = known.items.get(name);
      if (other && other.kind !== 'responsibility')
        report(
          at(file, [...path, relation, index]),
          `"${relation}" in ${entry.id} names ${name}, which is no responsibility; name a responsibility`,
        );
    });
  }
  for (const list of [files.traits, files.guides])
    for (const { file, data } of list) check(file, ['source'], 'source', data.source, known.sources);
  for (const { file, data } of files.insights)
    data.forEach(({ traits, source }, index) => {
      check(file, [index, 'traits'], 'trait', traits, known.traits);
      check(file, [index, 'source'], 'source', source, known.sources);
    });
  for (const { file, data } of files.glossary)
    data.forEach(({ source }, index) => check(file, [index, 'source'], 'source', source, known.sources));
  for (const { items } of prose.values())
    for (const { id, position } of items)
      if (!known.items.has(id))
        reportUnknown('item', id, known.items.keys(), { position, report, all: known, incomplete });
}

/** Reports `same` entries that repeat nothing, another kind's item, or one that stands there already. */
export function checkRepeats({ yaml, incomplete }: Reading, known: Known, report: Report): void {
  const standing = new Set<string>();
  for (const { entry, source } of known.entries)
    if ('id' in entry) standing.add(`${source.file} ${entry.id}`);
  for (const { entry, kind, source, path } of known.entries) {
    if ('id' in entry) continue;
    const position = yaml.get(source.file)!.locate([...path, 'same']);
    const item = known.items.get(entry.same);
    if (!item)
      reportUnknown('item', entry.same, known.items.keys(), { position, report, all: known, incomplete });
    else if (item.kind !== kind)
      report(position, `${entry.same} is in "${findKind(item.kind).list}" where it is written; move this entry there`);
    else if (standing.has(`${source.file} ${entry.same}`))
      report(position, `${entry.same} stands in this file already; an item stands once at a level of a track`);
    standing.add(`${source.file} ${entry.same}`);
  }
}

/** Reports sections that a track does not have. */
export function checkSections({ files, yaml }: Reading, known: Known, report: Report): void {
  const sections = new Map(
    files.tracks.map(({ id, data }) => [id, data.sections.map((section) => section.id)]),
  );
  const where = { report, all: known, incomplete: false };
  for (const { file, data } of files.tracks)
    data.sections.forEach(({ id, parent }, index) => {
      if (parent === undefined) return;
      const position = yaml.get(file)!.locate(['sections', index, 'parent']);
      const other = data.sections.findIndex((section) => section.id === parent);
      if (other < 0)
        reportUnknown('section', parent, data.sections.map((section) => section.id), { position, ...where });
      else if (other >= index)
        report(position, `${id} stands in ${parent}, which must then stand before it in "sections"`);
    });
  for (const { entry, source, path } of known.entries) {
    const own = sections.get(source.track);
    if (entry.section === undefined || !own || own.includes(entry.section)) continue;
    const position = yaml.get(source.file)!.locate([...path, 'section']);
    reportUnknown('section', entry.section, own, { position, ...where });
  }
  for (const { file, track, data } of files.levelFiles)
    data.sections.forEach(({ id }, index) => {
      const own = sections.get(track);
      const position = yaml.get(file)!.locate(['sections', index, 'id']);
      if (own && !own.includes(id)) reportUnknown('section', id, own, { position, ...where });
      else if (data.sections.findIndex((section) => section.id === id) < index)
        report(position, `section "${id}" has words here already; keep one of the two`);
    });
}
