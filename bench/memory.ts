import { readFileSync } from 'node:fs';

const PAGE = 4096;

/**
 * Reads how much memory a process and all that it started have in use, pages that they share counted
 * once for each.
 * @param root the process
 * @returns bytes; 0 on systems other than Linux, which do not tell
 */
export function readMemory(root: number): number {
  return listProcesses(root).reduce((sum, id) => sum + readOwnMemory(id), 0);
}

function listProcesses(root: number): number[] {
  const children = read(`/proc/${root}/task/${root}/children`)
    .split(' ')
    .filter(Boolean)
    .map(Number);
  return [root, ...children.flatMap(listProcesses)];
}

function readOwnMemory(id: number): number {
  return Number(read(`/proc/${id}/statm`).split(' ')[1] ?? 0) * PAGE;
}

/** A process may end while it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
