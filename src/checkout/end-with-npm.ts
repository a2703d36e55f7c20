/** How often it is looked whether npm is still there, in milliseconds. */
const EVERY = 1000;

/**
 * Ends a server together with the npm that started it: a signal that reaches npm alone would leave the
 * server running, unseen, at its port. Where no npm started it, nothing is done, so that a server may
 * outlive its shell. Windows does not tell when a parent has ended, and
 * an npm that was killed outright may leave the shell between us and it.
 */
export function endWithNpm(): void {
  if (!process.env['npm_lifecycle_event'] || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = () => {
    if (process.ppid !== parent) process.exit(0);
  };
  setInterval(watch, EVERY).unref();
}
