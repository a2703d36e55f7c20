import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KIND_LISTS } from '../src/ladder/kinds.ts';
import { writeManyPlaces, writeManyTracks } from './extreme-ladders.ts';
import { writeLadder } from './ladder.ts';
import { build, printRow } from './run-build.ts';

/**
 * `npm run bench`: builds ladders that are extreme in one way each, and prints how large the pages are
 * that show the whole ladder, which are to stay below 1.5 MB; `-- --only 3` for one of them.
 */
const { values } = parseArgs({ options: { only: { type: 'string' } } });

const LADDERS: { name: string; write: (folder: string) => void }[] = [
  {
    name: '300 tracks, 40 levels, 100 traits',
    write: (folder) => writeManyTracks(folder, { tracks: 300, levels: 40, traits: 100 }),
  },
  {
    name: '300 items in 200 tracks each',
    write: (folder) => writeManyPlaces(folder, { tracks: 200, items: 300 }),
  },
  { name: '50,000 items', write: (folder) => writeLadder(folder, 50_000) },
];

const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
try {
  const heads = ['ladder', 'build, s', 'memory, MB', 'home, kB', 'kind, kB', 'print, kB'];
  printRow(heads);
  printRow(heads.map((_, index) => (index === 0 ? '---' : '---:')));
  for (const [index, { name, write }] of LADDERS.entries()) {
    if (values.only !== undefined && Number(values.only) !== index + 1) continue;
    const [content, site] = [join(folder, `ladder-${index}`), join(folder, `site-${index}`)];
    write(content);
    const { seconds, memory } = await build(content, site);
    const size = (address: string) => {
      const page = join(site, address, 'index.html');
      return existsSync(page) ? statSync(page).size : 0;
    };
    printRow([
      name,
      seconds.toFixed(1),
      memory > 0 ? (memory / 1e6).toFixed(0) : 'not told here',
      ...[size('.'), Math.max(...KIND_LISTS.map(size)), size('print')].map((bytes) =>
        (bytes / 1e3).toFixed(0),
      ),
    ]);
    rmSync(site, { recursive: true });
  }
  console.log('\nMemory of all processes at once, at its most; pages as they are, not gzipped.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
