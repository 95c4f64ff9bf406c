import { createServer, type AddressInfo } from 'node:net';

/**
 * `wanted`, or another port of 127.0.0.1 where that is taken: a worker that Playwright had to end by force leaves its server
 * behind.
 */
export async function freePort(wanted: number): Promise<number> {
  return (await listened(wanted)) ?? (await listened(0))!;
}

/** The port that could be listened on; null where it is taken. */
async function listened(port: number): Promise<number | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const { port: found } = server.address() as AddressInfo;
      server.close(() => resolve(found));
    });
  });
}
