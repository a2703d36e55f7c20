import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** @returns a port of this machine that nothing listens at */
export async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((settle) => probe.listen(0, '127.0.0.1', settle));
  const { port } = probe.address() as AddressInfo;
  await new Promise((settle) => probe.close(settle));
  return port;
}
