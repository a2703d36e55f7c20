import type { Loader } from 'astro/loaders';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recallFiles } from '../handbook/content-cache.ts';
import type { LadderFiles } from '../ladder/files/read-content.ts';

/**
 * Loads one sort of file of the ladder into a content collection. While the content has problems
 * the collection keeps what it last held; `integrations/content.ts` reports them.
 * @param sort a key of {@link LadderFiles}
 * @returns a loader whose entries are the files
 */
export function contentLoader(sort: keyof LadderFiles): Loader {
  return {
    name: `handrail-${sort}`,
    async load({ store, parseData, config }) {
      const checked = recallFiles();
      if (!checked || checked.problems.length > 0) return;
      const { files } = checked;
      store.clear();
      // Astro warns of a collection that is asked for and empty, so the handbook names the others.
      const others = sort === 'handbook' && { sorts: listSorts(files) };
      for (const file of files[sort]) {
        const data = await parseData({ id: file.id, data: { ...file, ...others } });
        const prose = 'path' in file && {
          filePath: relative(fileURLToPath(config.root), file.path),
          deferredRender: true,
        };
        store.set({ id: file.id, data, ...prose });
      }
    },
  };
}

function listSorts(files: LadderFiles): string[] {
  return Object.entries(files).flatMap(([sort, list]) => (list.length > 0 ? [sort] : []));
}
