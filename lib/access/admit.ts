import { askedOrigin, type HeaderReader } from './asked-origin.ts';
import { cookieOf, isSameSecret } from './access-token.ts';
import { machineNames } from './machine-names.ts';
import type { Network } from './network.ts';
import { strangerOf } from './stranger.ts';

/** A request, before anything of the app has seen it. */
export type Asked = {
  readonly method: string;
  /** As it was sent, still percent-encoded. */
  readonly path: string;
  readonly headers: HeaderReader;
  /** `?token=` of the address; null where there is none. */
  readonly token: string | null;
  /** What this browser keeps since it was let in; null where it was not. */
  readonly cookie: string | null;
};

/** What becomes of a request. `detail` names the host, the method or the origin that was refused. */
export type Admission =
  | { readonly kind: 'admitted' }
  /** The address holds the right token: it is exchanged for a cookie (sent over https alone where `isSecure`), and leaves the address. */
  | { readonly kind: 'exchange'; readonly cookie: string; readonly isSecure: boolean }
  | { readonly kind: 'refused'; readonly why: RefusalReason; readonly detail: string };

/** Why a request is not let in. */
export type RefusalReason = 'unknownHost' | 'badMethod' | 'badAddress' | 'noToken' | 'wrongToken' | 'otherOrigin';

/**
 * Lets a request in or not: its host must be one of ours, its method one that the app has; where other machines can reach the server it must bring the
 * token; and it must not be sent by another site’s page. `secret` makes the token, and is not called where none is needed.
 */
export function admit(asked: Asked, network: Network, secret: () => string): Admission {
  const origin = askedOrigin(asked.headers, network, machineNames);
  if (!origin.ok) return refused('unknownHost', origin.problem);
  if (!hasMethod(asked)) return refused('badMethod', asked.method);
  if (!isDecodable(asked.path)) return refused('badAddress', '');
  if (network.isOpen) {
    const entry = enter(asked, secret());
    if (entry === 'exchange') {
      return { kind: 'exchange', cookie: cookieOf(secret()), isSecure: origin.value.startsWith('https:') };
    }
    if (entry !== 'in') return refused(entry, '');
  }
  const stranger = strangerOf(asked.method, asked.headers, origin.value);
  return stranger === null ? { kind: 'admitted' } : refused('otherOrigin', stranger);
}

function refused(why: RefusalReason, detail: string): Admission {
  return { kind: 'refused', why, detail };
}

function enter(
  { method, headers, token, cookie }: Asked,
  secret: string,
): 'in' | 'exchange' | 'noToken' | 'wrongToken' {
  const isRight = token !== null && isSameSecret(token, secret);
  if (isRight && method !== 'POST') return 'exchange';
  const bearer = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined && isSameSecret(bearer, secret)) return 'in';
  if (cookie !== null && isSameSecret(cookie, cookieOf(secret))) return 'in';
  return token === null ? 'noToken' : 'wrongToken';
}

function hasMethod({ method, path }: Asked): boolean {
  return method === 'GET' || method === 'HEAD' || (method === 'POST' && path.startsWith('/api/'));
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
