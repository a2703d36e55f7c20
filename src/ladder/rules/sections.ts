import type { Report } from '../problem.ts';
import type { ReadResult } from '../files/content-files.ts';
import { checkName } from './name-index.ts';
import type { NameIndex } from './name-index.ts';

/** Reports sections that a track does not have, and sections before the section that they are in. */
export function checkSections({ files, yaml }: ReadResult, names: NameIndex, report: Report): void {
  const sections = new Map(
    files.tracks.map(({ id, data }) => [id, new Set(data.sections.map((section) => section.id))]),
  );
  for (const { id: track, file, data } of files.tracks)
    data.sections.forEach(({ id, parent }, index) => {
      if (parent === undefined) return;
      const position = yaml.get(file)!.locate(['sections', index, 'parent']);
      if (!checkName('section', parent, position, names, report, sections.get(track))) return;
      if (parent === id) report(position, `${id} cannot be in itself; remove "parent"`);
      else if (data.sections.findIndex((section) => section.id === parent) > index)
        report(position, `${id} is in ${parent}; move ${parent} before it in "sections"`);
    });
  for (const { entry, source, path } of names.entries) {
    const own = sections.get(source.track);
    if (entry.section === undefined || !own) continue;
    const position = yaml.get(source.file)!.locate([...path, 'section']);
    checkName('section', entry.section, position, names, report, own);
  }
  for (const { file, track, data } of files.levelFiles)
    data.sections.forEach(({ id }, index) => {
      const own = sections.get(track);
      if (!own) return;
      const position = yaml.get(file)!.locate(['sections', index, 'id']);
      if (data.sections.findIndex((section) => section.id === id) < index)
        report(position, `section "${id}" has words here already; keep one of the two`);
      else checkName('section', id, position, names, report, own);
    });
}
