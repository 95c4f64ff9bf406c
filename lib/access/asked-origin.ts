import { failure, success, type Result } from '#lib/base/result.ts';
import { type Address, parseAddress } from './address.ts';
import type { Network } from './network.ts';

/** The part of the browser’s `Headers` that is asked. */
export type HeaderReader = { readonly get: (name: string) => string | null };

/**
 * The origin (`http://localhost:3000`) at which the browser asked, or the host that is not one of ours. The Host header always counts: a page whose name
 * was pointed at this machine cannot forge it. Behind a proxy the first X-Forwarded-Host must be one of ours too: the outermost proxy
 * writes it, those behind it append theirs.
 */
export function askedOrigin(
  headers: HeaderReader,
  network: Network,
  machineNames: () => readonly string[],
): Result<string, string> {
  const host = headers.get('host') ?? '';
  const forwarded = network.isBehindProxy ? firstOf(headers.get('x-forwarded-host')) : null;
  for (const claimed of forwarded === null ? [host] : [host, forwarded]) {
    const address = parseAddress(claimed);
    if (!address || !isOurs(address, network, machineNames)) return failure(claimed);
  }
  const isSecure = network.isBehindProxy && firstOf(headers.get('x-forwarded-proto'))?.toLowerCase() === 'https';
  return success(new URL(`${isSecure ? 'https' : 'http'}://${forwarded ?? host}`).origin);
}

function isOurs({ name, port }: Address, network: Network, machineNames: () => readonly string[]): boolean {
  const hasOwnPort = (port ?? 80) === network.port;
  if (hasOwnPort && OWN_NAMES.has(name)) return true;
  const isListed = network.names.some((listed) => {
    if (listed.name !== name) return false;
    if (listed.port === null) return port === null || port === network.port;
    return port === null ? DEFAULT_PORTS.has(listed.port) : port === listed.port;
  });
  return isListed || (network.isOpen && hasOwnPort && machineNames().includes(name));
}

const OWN_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Those that a browser leaves out. */
const DEFAULT_PORTS: ReadonlySet<number> = new Set([80, 443]);

function firstOf(list: string | null): string | null {
  return list?.split(',', 1)[0]?.trim() || null;
}
