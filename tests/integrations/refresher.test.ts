import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRefresher } from '../../src/integrations/refresher.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A folder that is saved to, and a reading of it that takes 200 milliseconds. */
function makeFolder() {
  const folder = { saved: 0, shown: 0, readings: 0, reading: 0, together: 0 };
  const { noteChange } = createRefresher(async () => {
    folder.readings++;
    folder.together = Math.max(folder.together, ++folder.reading);
    const read = folder.saved;
    await new Promise((settle) => setTimeout(settle, 200));
    folder.shown = read;
    folder.reading--;
  }, 50);
  const save = () => {
    folder.saved++;
    noteChange();
  };
  return { folder, save };
}

test('a change is taken in once', async () => {
  const { folder, save } = makeFolder();
  save();
  await vi.advanceTimersByTimeAsync(5000);
  expect(folder).toMatchObject({ shown: 1, readings: 1 });
});

test('changes that come close together are taken in together', async () => {
  const { folder, save } = makeFolder();
  for (let step = 0; step < 4; step++) {
    save();
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(5000);
  expect(folder).toMatchObject({ shown: 4, readings: 1 });
});

test('a change that comes while another is taken in is taken in after it', async () => {
  const { folder, save } = makeFolder();
  save();
  await vi.advanceTimersByTimeAsync(150);
  expect(folder.reading).toBe(1);
  save();
  await vi.advanceTimersByTimeAsync(5000);
  expect(folder).toMatchObject({ shown: 2, readings: 2, together: 1 });
});

test('whatever the gaps, the last change is shown, and no two are read at once', async () => {
  for (let gap = 1; gap < 300; gap += 7) {
    const { folder, save } = makeFolder();
    for (let change = 0; change < 20; change++) {
      save();
      await vi.advanceTimersByTimeAsync((gap * (change + 1)) % 300);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(folder, `gaps from ${gap}`).toMatchObject({ shown: 20, together: 1 });
    expect(folder.readings).toBeLessThanOrEqual(20);
  }
});

test('one that fails is told, and does not stop the next', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const refresh = vi.fn<() => Promise<void>>();
  refresh.mockRejectedValueOnce(new Error('the disk is full')).mockResolvedValue();
  const { noteChange } = createRefresher(refresh, 50);
  noteChange();
  await vi.advanceTimersByTimeAsync(100);
  expect(told).toHaveBeenCalledWith(new Error('the disk is full'));
  noteChange();
  await vi.advanceTimersByTimeAsync(100);
  expect(refresh).toHaveBeenCalledTimes(2);
  told.mockRestore();
});
