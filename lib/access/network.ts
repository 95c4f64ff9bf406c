import { type Address, parseAddress } from './address.ts';
import { isLoopback } from './loopback.ts';

/** Whom the server lets in: what it listens on, and the names that it answers to. */
export type Network = {
  /** The address it listens on. */
  readonly host: string;
  readonly port: number;
  /** Whether other machines can reach it: they need the access token. */
  readonly isOpen: boolean;
  /** Names beyond its own; without a port they stand for the server’s own port and for the scheme’s default one. */
  readonly names: readonly Address[];
  /** Whether a proxy in front says in X-Forwarded-Host and X-Forwarded-Proto what the browser asked for. */
  readonly isBehindProxy: boolean;
  /** What stands in GRADUS_HOSTS and is no name of a host. */
  readonly unreadable: readonly string[];
};

/** Reads HOST (default 127.0.0.1), PORT (default 3000), GRADUS_HOSTS (comma-separated) and GRADUS_PROXY (1 or true). */
export function readNetwork(env: Readonly<Record<string, string | undefined>>): Network {
  const host = env['HOST']?.trim() || '127.0.0.1';
  const entries = (env['GRADUS_HOSTS'] ?? '').split(/[\s,]+/).filter(Boolean);
  const names = entries.map((entry) => parseAddress(bare(entry)));
  return {
    host,
    port: Number(env['PORT']) || 3000,
    isOpen: !isLoopback(host),
    names: names.filter((name) => name !== null),
    isBehindProxy: /^(1|true|yes|on)$/i.test(env['GRADUS_PROXY']?.trim() ?? ''),
    unreadable: entries.filter((_, index) => names[index] === null),
  };
}

/** People paste what stands in the browser’s address line. */
function bare(entry: string): string {
  return entry.replace(/^https?:\/\//i, '').replace(/\/$/, '');
}
