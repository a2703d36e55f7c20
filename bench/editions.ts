import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeLadder } from './ladder.ts';
import { build, findMedian, printRow } from './run-build.ts';

/**
 * `npm run bench`: builds a made-up ladder with twenty editions, each of which reworded one item in
 * twenty, and the same words without editions, in turn, and prints how much longer the first takes;
 * `-- --size 600 --editions 20 --runs 3` for others.
 */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '600' },
    editions: { type: 'string', default: '20' },
    runs: { type: 'string', default: '3' },
  },
});
const count = Number(values.editions);
const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
try {
  const [released, bare, site] = ['released', 'bare', 'site'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeLadder(released, Number(values.size));
  for (let edition = 0; edition < count; edition++) release(released, edition);
  cpSync(released, bare, { recursive: true });
  rmSync(join(bare, 'editions'), { recursive: true });
  const seconds: Record<string, number[]> = { [released]: [], [bare]: [] };
  for (let run = 0; run < Number(values.runs); run++)
    for (const content of [bare, released])
      seconds[content]!.push((await build(content, site)).seconds);
  const [without, withThem] = [findMedian(seconds[bare]!), findMedian(seconds[released]!)];
  const heads = ['items', 'editions', 'build without, s', 'with, s', 'ratio'];
  printRow(heads);
  printRow(heads.map(() => '---:'));
  printRow([
    values.size,
    values.editions,
    without.toFixed(1),
    withThem.toFixed(1),
    `${(withThem / without).toFixed(2)}x`,
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Rewords one item in as many as there are editions, another each time, and releases the ladder. */
function release(content: string, edition: number): void {
  const date = new Date(Date.UTC(2026, 0, 1 + edition)).toISOString().slice(0, 10);
  rewrite(join(content, 'handbook.yaml'), (text) =>
    text.replace(/^edition: .*$/m, `edition: ${date}`),
  );
  let item = 0;
  for (const file of globSync(join(content, 'tracks/*/*.yaml')).sort())
    rewrite(file, (text) =>
      text.replace(/^( {4}text: ".*)"$/gm, (line, start: string) =>
        item++ % count === edition ? `${start} again"` : line,
      ),
    );
  execFileSync('npm', ['run', '--silent', 'release'], {
    env: { ...process.env, HANDBOOK_CONTENT: content },
    shell: process.platform === 'win32',
  });
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
