import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measurePage } from '../tests/site/page-cost.ts';
import { writeLadder } from './ladder.ts';
import { build, findMedian, printRow } from './run-build.ts';
import type { Build } from './run-build.ts';

/**
 * `npm run bench`: builds made-up ladders of growing size with the real command, and prints how its
 * time, memory and output grow; `-- --sizes 60,600` for other sizes, `-- --runs 1` for fewer runs.
 * The growth is the figure to look at: seconds are those of this machine at this hour.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '60,600,6000,20000' },
    runs: { type: 'string', default: '3' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
try {
  const heads = [
    'items',
    'build, s',
    'growth',
    'memory, MB',
    'output, MB',
    'files',
    'item, kB',
    'track, kB',
  ];
  printRow(heads);
  printRow(heads.map(() => '---:'));
  let smallest: number | undefined;
  for (const size of sizes) {
    const content = join(folder, `ladder-${size}`);
    const site = join(folder, `site-${size}`);
    writeLadder(content, size);
    const builds: Build[] = [];
    for (let run = 0; run < Number(values.runs); run++) builds.push(await build(content, site));
    const seconds = findMedian(builds.map((one) => one.seconds));
    smallest ??= seconds;
    const memory = Math.max(...builds.map((one) => one.memory));
    const files = readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const output = files.reduce((sum, file) => sum + statSync(file).size, 0);
    const items = readdirSync(join(site, 'i')).map((id) => measurePage(site, `/i/${id}/`).bytes);
    const track = readdirSync(join(site, 'tracks'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => measurePage(site, `/tracks/${name}/`).bytes);
    printRow([
      String(size),
      seconds.toFixed(1),
      `${(seconds / smallest).toFixed(2)}x`,
      memory > 0 ? (memory / 1e6).toFixed(0) : 'not told here',
      (output / 1e6).toFixed(1),
      String(files.length),
      (Math.max(...items) / 1e3).toFixed(1),
      (Math.max(...track) / 1e3).toFixed(1),
    ]);
  }
  console.log(
    '\nThe median of the runs; memory of all processes at once, at its most; the dearest page',
  );
  console.log('of an item and of a track, with all that it loads, gzipped.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
