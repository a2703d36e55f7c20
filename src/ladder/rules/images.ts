import { quote, suggest } from '../problem.ts';
import type { Report } from '../problem.ts';
import type { ReadResult } from '../files/content-files.ts';
import { findNearest } from '../text/edit-distance.ts';
import type { NameIndex } from './name-index.ts';

/** Reports images of prose whose files are missing. */
export function checkImages({ prose, names }: ReadResult, _: NameIndex, report: Report): void {
  for (const { images } of prose.values())
    for (const { name, position } of images)
      if (!names.images.has(name))
        report(
          position,
          `unknown image ${quote(name)}${suggest(findNearest(name, names.images), 'put the file into the folder "images" of the content')}`,
        );
}
