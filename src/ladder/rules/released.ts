import type { Report } from '../problem.ts';
import type { ReadResult } from '../files/content-files.ts';
import type { NameIndex } from './name-index.ts';

/**
 * Reports that the edition is missing of which `handbook.yaml` says that it was released: without it,
 * a folder of editions that is deleted would not be missed.
 */
export function checkReleased({ files, yaml, problems }: ReadResult, _: NameIndex, report: Report) {
  // Editions that cannot be read have their own line.
  if (problems.length > 0) return;
  for (const { file, data } of files.handbook)
    if (data.released !== undefined && !files.editions.some(({ id }) => id === data.released))
      report(
        yaml.get(file)!.locate(['released']),
        `the edition of ${data.released} was released and is not in editions/; restore that folder from version control`,
      );
}
