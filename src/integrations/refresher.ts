/** Takes in changes: see {@link createRefresher}. */
export interface Refresher {
  /** Says that something changed. */
  noteChange(): void;
}

/**
 * Makes sure that the last change is always taken in: one that comes while others are being taken
 * in starts another refresh, and changes that come close together share one.
 * @param refresh reads what there is now; no two run at a time
 * @param delay how long after the first change of a refresh it begins, in milliseconds, so that an
 *   editor that saves in two steps is read once
 * @returns the refresher, at rest
 */
export function createRefresher(refresh: () => Promise<void>, delay: number): Refresher {
  let state: 'idle' | 'waiting' | 'refreshing' | 'refreshing, and changed since' = 'idle';
  const run = async () => {
    state = 'refreshing';
    await refresh().catch((error: unknown) => console.error(error));
    const changed = (state as string) !== 'refreshing';
    state = 'idle';
    if (changed) noteChange();
  };
  const noteChange = () => {
    if (state === 'idle') {
      state = 'waiting';
      setTimeout(() => void run(), delay);
    } else if (state === 'refreshing') state = 'refreshing, and changed since';
  };
  return { noteChange };
}
