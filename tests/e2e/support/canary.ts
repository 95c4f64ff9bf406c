import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of this machine’s that nobody should reach, and how many connections it has had. */
export type Canary = { readonly port: number; readonly connections: () => number; readonly close: () => void };

/** Listens on a free port of 127.0.0.1, and answers whoever comes with a script that anybody may read. */
export async function openCanary(): Promise<Canary> {
  let connections = 0;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('1;');
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
