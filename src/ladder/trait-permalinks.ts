// The addresses of a kind's items on the page of a trait. They are not promised: those of tracks are.
import type { Kind } from './kinds.ts';
import { kindList, traitPath } from './permalinks.ts';

/** The fragment of the first items of a kind on the page of a trait. */
export function traitKindFragment(kind: Kind): string {
  return `-${kindList(kind)}`;
}

/** The address of a trait's items of a kind. */
export function traitKindPath(trait: string, kind: Kind): string {
  return `${traitPath(trait)}#${traitKindFragment(kind)}`;
}
