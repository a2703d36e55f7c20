import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** The folders whose tests take longest: they open many pages in a browser, or start commands. */
const LONG = /[\\/]tests[\\/](shipped|browser|commands|site)[\\/]/;

/** Starts the files that take longest first, so that none of them runs alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [
      ...sorted.filter(({ moduleId }) => LONG.test(moduleId)),
      ...sorted.filter(({ moduleId }) => !LONG.test(moduleId)),
    ];
  }
}
