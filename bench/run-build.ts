import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readMemory } from './memory.ts';

/** What one build was like. */
export interface Build {
  seconds: number;
  /** Bytes of all processes at once, at their most. */
  memory: number;
}

/**
 * Builds with the real command, as a user starts it.
 * @param content the ladder's folder
 * @param site where the site is written, which is emptied first
 * @returns how long it took and what memory
 * @throws Error with what the build said where it failed
 */
export function build(content: string, site: string): Promise<Build> {
  rmSync(site, { recursive: true, force: true });
  const begin = performance.now();
  const command = spawn('npm', ['run', '--silent', 'build', '--', '--outDir', site], {
    env: { ...process.env, HANDBOOK_CONTENT: content, BASE: '', SITE: '' },
    shell: process.platform === 'win32',
  });
  let [memory, said] = [0, ''];
  for (const stream of [command.stdout, command.stderr])
    stream.on('data', (words: Buffer) => (said += words.toString()));
  const watch = setInterval(() => (memory = Math.max(memory, readMemory(command.pid!))), 50);
  return new Promise((settle, fail) => {
    command.on('close', (status) => {
      clearInterval(watch);
      if (status === 0) settle({ seconds: (performance.now() - begin) / 1000, memory });
      else fail(new Error(`the build failed\n${said}`));
    });
  });
}

/** The middle one of some numbers, the higher of two. */
export function findMedian(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

/** Prints a row of a table in Markdown. */
export function printRow(cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
