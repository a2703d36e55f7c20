import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, inject, test } from 'vitest';
import { findHolder, releaseLock, takeLock } from '../../src/checkout/lock.ts';

let file: string;
beforeEach(() => void (file = join(mkdtempSync(join(inject('sites'), 'lock-')), 'build.lock')));

/** A process that tries to take the lock, says what came of it, and waits until it is ended. */
function startOther(stays = true) {
  const program = `
    import { takeLock } from './src/checkout/lock.ts';
    const holder = await takeLock(${JSON.stringify(file)}, 'npm run other', '/ladder');
    console.log(holder ? 'held by ' + holder.pid : 'taken');
    ${stays ? 'setInterval(() => {}, 1000);' : ''}`;
  return spawn(process.execPath, ['--input-type=module', '--eval', program]);
}

async function hear(child: ReturnType<typeof startOther>): Promise<string> {
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return said.toString().trim();
}

test('a lock is held by one process, which is named to the others', async () => {
  const other = startOther();
  expect(await hear(other)).toBe('taken');
  expect(await takeLock(file, 'npm run build', '/mine')).toMatchObject({
    pid: other.pid,
    command: 'npm run other',
    content: '/ladder',
  });
  other.kill();
});

test('a lock goes when its process ends, killed or not', async () => {
  for (const [stays, signal] of [
    [false, undefined],
    [true, 'SIGTERM'],
    [true, 'SIGKILL'],
  ] as const) {
    const other = startOther(stays);
    const ended = once(other, 'exit');
    expect(await hear(other)).toBe('taken');
    if (signal) other.kill(signal);
    await ended;
    expect(await findHolder(file)).toBeUndefined();
    expect(await takeLock(file, 'npm run build', '/mine')).toBeUndefined();
    releaseLock(file);
  }
});

test('of many that find the lock of a dead process, one takes it over', async () => {
  const { pid } = spawnSync(process.execPath, ['--eval', '']);
  const dead = { pid, started: '', command: '', content: '', since: '' };
  writeFileSync(file, JSON.stringify(dead));
  const others = Array.from({ length: 6 }, () => startOther());
  const said = await Promise.all(others.map(hear));
  const taker = others[said.indexOf('taken')];
  expect(said.filter((one) => one === 'taken')).toHaveLength(1);
  expect(said.filter((one) => one === `held by ${taker?.pid}`)).toHaveLength(5);
  for (const other of others) other.kill();
});

test('a process that got the number of a dead one does not hold its lock', async () => {
  expect(await takeLock(file, 'npm run build', '/mine')).toBeUndefined();
  const mine = JSON.parse(readFileSync(file, 'utf8')) as { started: string };
  if (mine.started === '') return;
  writeFileSync(file, JSON.stringify({ ...mine, started: '1 another' }));
  expect(await findHolder(file)).toBeUndefined();
});

test('nothing but the lock is left behind, and nothing once it is given back', async () => {
  writeFileSync(file, '');
  expect(await takeLock(file, 'npm run build', '/mine')).toBeUndefined();
  expect(readdirSync(join(file, '..'))).toEqual(['build.lock']);
  releaseLock(file);
  expect(readdirSync(join(file, '..'))).toEqual([]);
});
