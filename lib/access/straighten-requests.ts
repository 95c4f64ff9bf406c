import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isLoopback } from './loopback.ts';
import type { Network } from './network.ts';

/** Has every request of this process straightened before anybody answers it. */
export function straightenRequests(network: Network): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { readonly request: IncomingMessage };
    straighten(request, request.socket.localAddress, network);
  });
}

/** The part of a request that is changed. */
export type CrookedRequest = Pick<IncomingMessage, 'method' | 'url'> & {
  readonly headers: { host?: string | undefined };
};

/**
 * Changes what Next would answer by itself into what proxy.ts answers, which decides who is let in. The method TRACE, at which Next fails (500), becomes one
 * that nobody knows. Repeated slashes, which Next redirects whatever the host is, become one. A whole URL, to which Next redirects whatever it is, becomes its
 * path and its host, which goes before the Host header (RFC 9112, 3.2.2). What came in at `address`, where other machines reach this one although nobody opened
 * it to them (Next by itself listens everywhere), has that address as its host, since a program writes whatever it likes.
 */
export function straighten(request: CrookedRequest, address: string | undefined, network: Network): void {
  if (request.method === 'TRACE') request.method = 'UNSUPPORTED';
  const sent = request.url ?? '/';
  const whole = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)(.*)$/i.exec(sent);
  if (whole) request.headers.host = whole[1]!;
  if (!network.isOpen && !network.isBehindProxy && address !== undefined && !isLoopback(address)) {
    request.headers.host = hostAt(address, network.port);
  }
  const [path = '', ...query] = (whole ? whole[2]! : sent).split('?');
  request.url = [`/${path}`.replace(/[\\/]+/g, '/'), ...query].join('?');
}

function hostAt(address: string, port: number): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%', 1)[0]!;
  return `${bare.includes(':') ? `[${bare}]` : bare}:${port}`;
}
