import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/** What is text; PDFs and the files of Pagefind are compressed in themselves. */
const TEXT = /\.(css|html|js|json|svg|txt|xml)$/;

/** Below this, in bytes, a file fits into one packet of the network as it is. */
const SMALLEST = 1000;

/** How many files are compressed at once: the threads that Node has for it. */
const AT_ONCE = 4;

/**
 * Writes a gzip and a Brotli file beside each text of the build, for servers that send them as they
 * are, where `npm run build -- --compress` asks for it. Comes before the integration that swaps `dist`.
 */
export default function compress(): AstroIntegration {
  return {
    name: 'handrail-compress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (process.env['HANDBOOK_COMPRESS'] !== 'yes') return;
        const count = await compressFolder(fileURLToPath(dir));
        logger.info(`${count} files compressed`);
      },
    },
  };
}

/**
 * Compresses each text of a folder beside itself.
 * @param folder the folder
 * @returns how many texts were compressed
 */
export async function compressFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const waiting = files.values();
  let count = 0;
  const work = async () => {
    for (const file of waiting) {
      const text = await readFile(file);
      if (text.length < SMALLEST) continue;
      count++;
      await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
      // At its best, as Node has it: 20 ms a page, for a seventh less than at a quality of 5.
      await writeFile(`${file}.br`, await promisify(brotliCompress)(text));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}
