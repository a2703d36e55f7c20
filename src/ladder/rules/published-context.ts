import type { ReadResult } from '../files/content-files.ts';
import type { Report } from '../problem.ts';
import type { RetiredEntry } from './find-retirement.ts';
import type { LiveIds } from './live-ids.ts';
import type { NameIndex } from './name-index.ts';
import type { PublishedIds } from './published-ids.ts';

/** What the rules on published ids look at. */
export interface PublishedRuleContext {
  result: ReadResult;
  names: NameIndex;
  published: PublishedIds;
  liveIds: LiveIds;
  /** The entries of `retired.yaml` by their ids. */
  retired: ReadonlyMap<string, RetiredEntry>;
  report: Report;
}
