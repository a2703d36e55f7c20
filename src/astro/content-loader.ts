import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { noteCollected, recallContent } from '../handbook/content-cache.ts';
import type { ContentFiles } from '../ladder/files/content-files.ts';

/**
 * Loads one type of file into a content collection, out of the content cache. While the content has
 * problems the collection keeps what it held; `integrations/content.ts` reports them.
 * @param type a key of {@link ContentFiles}
 * @returns a loader whose entries are the files
 */
export function contentLoader(type: keyof ContentFiles): Loader {
  /** What the entries were made of: those of unchanged files stay, which saves half a second a time. */
  const loaded = new Map<string, unknown>();
  return {
    name: `handrail-${type}`,
    async load({ store, meta, parseData, config }) {
      const content = recallContent();
      if (!content || content.problems.length > 0) return;
      noteCollected(content);
      // Astro forgets its lists of pages only where something in the store has changed.
      meta.set('reading', String(content.reading));
      const files = content.files[type];
      for (const id of store.keys()) if (!files.some((file) => file.id === id)) store.delete(id);
      for (const file of files) {
        const { id } = file;
        if (store.has(id) && loaded.get(id) === file.data) continue;
        const data = await parseData({ id, data: { file: file.file, content: file.data } });
        const prose = 'path' in file && {
          filePath: relative(fileURLToPath(config.root), file.path),
          deferredRender: true,
        };
        store.set({ id, data, ...prose });
        loaded.set(id, file.data);
      }
    },
  };
}
