import { resolve } from 'node:path';
import { findHolder, releaseLock, takeLock } from './lock.ts';
import type { Holder } from './lock.ts';

/** What keeps something in the checkout for a while, and how a user starts it. */
const COMMANDS = {
  build: 'npm run build',
  dev: 'npm run dev',
  start: 'npm start',
} as const;

type Work = keyof typeof COMMANDS;

/**
 * Says that a command works in this checkout, until its process ends. Astro keeps what it is working on
 * in the folder `.astro`, one for the checkout, so two builds at once would get each other's pages, and
 * so would a server and a build of two ladders. Where another command is in the way, ends the process
 * with exit status 1 and a sentence that names it: a thrown error would come with a stack trace.
 * @param work the command
 * @param content the absolute path of the content on which it works
 */
export async function beginWork(work: Work, content: string): Promise<void> {
  const holder = await takeLock(lockOf(work), COMMANDS[work], content);
  if (holder) stop(`${nameHolder(holder)} is at work in this folder, on ${holder.content}`);
  await refuseOtherLadder(content);
}

/**
 * Ends the process with exit status 1 and a sentence where a command works on another ladder in this
 * checkout.
 * @param content the absolute path of our content
 */
export async function refuseOtherLadder(content: string): Promise<void> {
  for (const work of Object.keys(COMMANDS) as Work[]) {
    const holder = await findHolder(lockOf(work));
    if (holder && holder.content !== content)
      stop(
        `${nameHolder(holder)} is at work in this folder on another ladder, ${holder.content}, and not on ${content}`,
      );
  }
}

function stop(obstacle: string): never {
  console.error(`${obstacle}: wait for its end, end it, or use another folder.`);
  process.exit(1);
}

/** Says that the command is done before its process ends. */
export function endWork(work: Work): void {
  releaseLock(lockOf(work));
}

function lockOf(work: Work): string {
  return resolve('.astro', `${work}.lock`);
}

/** Names a command that is at work, as in `"npm start" (process 12, since 09:30:00 UTC)`. */
export function nameHolder({ command, pid, since }: Holder): string {
  return `"${command}" (process ${pid}, since ${since.slice(11, 19)} UTC)`;
}
