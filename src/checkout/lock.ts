import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Who holds a lock. */
export interface Holder {
  pid: number;
  /** What tells this process from a later one of the same number, where the system says it. */
  started: string;
  /** The command, as a user types it. */
  command: string;
  /** The absolute path of the content on which it works. */
  content: string;
  /** When the lock was taken: ISO 8601. */
  since: string;
}

/**
 * Takes a lock, which is a file that only one process can make. It goes when the process ends; the
 * lock of a process that was killed is taken over.
 * @param file the lock
 * @param command the command that takes it, as a user types it
 * @param content the content on which it works
 * @returns who holds it, if that is another process
 */
export async function takeLock(
  file: string,
  command: string,
  content: string,
): Promise<Holder | undefined> {
  mkdirSync(dirname(file), { recursive: true });
  const own: Holder = {
    pid: process.pid,
    started: findStart(process.pid),
    command,
    content,
    since: new Date().toISOString(),
  };
  for (;;) {
    if (writeNew(file, JSON.stringify(own))) {
      process.once('exit', () => releaseLock(file));
      return undefined;
    }
    const holder = await readHolder(file);
    if (holder && isAlive(holder)) return holder.pid === process.pid ? undefined : holder;
    removeStale(file, holder);
  }
}

/** Gives back a lock, if this process holds it. */
export function releaseLock(file: string): void {
  if (parse(file)?.pid === process.pid) rmSync(file, { force: true });
}

/**
 * Finds who holds a lock.
 * @param file the lock
 * @returns the process, if there is one and it runs
 */
export async function findHolder(file: string): Promise<Holder | undefined> {
  const holder = await readHolder(file);
  return holder && isAlive(holder) ? holder : undefined;
}

/** A file that was just made may still be empty: it is read again until something is in it. */
async function readHolder(file: string): Promise<Holder | undefined> {
  for (let trial = 0; trial < 20; trial++) {
    const holder = parse(file);
    if (holder || !statSync(file, { throwIfNoEntry: false })) return holder;
    await wait(10);
  }
  return undefined;
}

/**
 * Removes the lock of a dead process. Of several that want to, one may: the one that makes a file
 * which is named after the dead, and then still finds the lock of the dead.
 */
function removeStale(file: string, dead: Holder | undefined): void {
  const claim = `${file}.${dead?.pid ?? 'empty'}`;
  const age = Date.now() - (statSync(claim, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > 10_000) rmSync(claim, { force: true });
  if (!writeNew(claim, '')) return;
  const now = parse(file);
  if (now?.pid === dead?.pid && now?.since === dead?.since) rmSync(file, { force: true });
  rmSync(claim, { force: true });
}

/** @returns whether the file was not there, and now is */
function writeNew(file: string, text: string): boolean {
  try {
    const descriptor = openSync(file, 'wx');
    writeSync(descriptor, text);
    closeSync(descriptor);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function parse(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It runs, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return findStart(pid) === started;
}

/** When a process began, in ticks since the machine did: Linux tells, other systems give ''. */
function findStart(pid: number): string {
  try {
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return `${words[19]} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return '';
  }
}
