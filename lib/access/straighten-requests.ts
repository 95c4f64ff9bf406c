import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Has every request of this process straightened before anybody answers it. */
export function straightenRequests(): void {
  subscribe('http.server.request.start', (message) =>
    straighten((message as { readonly request: IncomingMessage }).request),
  );
}

/** The part of a request that is changed. */
export type CrookedRequest = Pick<IncomingMessage, 'method' | 'url'> & {
  readonly headers: { host?: string | undefined };
};

/**
 * Changes what Next would answer by itself into what proxy.ts answers, which decides who is let in. The method TRACE, at which Next fails (500), becomes one
 * that nobody knows. Repeated slashes, which Next redirects whatever the host is, become one. A whole URL, to which Next redirects whatever it is, becomes its
 * path and its host, which goes before the Host header (RFC 9112, 3.2.2).
 */
export function straighten(request: CrookedRequest): void {
  if (request.method === 'TRACE') request.method = 'UNSUPPORTED';
  const sent = request.url ?? '/';
  const whole = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)(.*)$/i.exec(sent);
  if (whole) request.headers.host = whole[1]!;
  const [path = '', ...query] = (whole ? whole[2]! : sent).split('?');
  request.url = [`/${path}`.replace(/[\\/]+/g, '/'), ...query].join('?');
}
