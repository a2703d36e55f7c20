import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { recallContent } from '../handbook/content-cache.ts';
import type { ContentFiles } from '../ladder/files/content-files.ts';

/**
 * Loads one type of file into a content collection, out of the content cache. While the content has
 * problems the collection keeps what it held; `integrations/content.ts` reports them.
 * @param type a key of {@link ContentFiles}
 * @returns a loader whose entries are the files
 */
export function contentLoader(type: keyof ContentFiles): Loader {
  return {
    name: `handrail-${type}`,
    async load({ store, parseData, config }) {
      const content = recallContent();
      if (!content || content.problems.length > 0) return;
      store.clear();
      for (const file of content.files[type]) {
        const { id } = file;
        const data = await parseData({ id, data: { file: file.file, content: file.data } });
        const prose = 'path' in file && {
          filePath: relative(fileURLToPath(config.root), file.path),
          deferredRender: true,
        };
        store.set({ id, data, ...prose });
      }
    },
  };
}
