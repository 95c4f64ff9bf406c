/** A host as a request or a setting names it, lower case; `port` is null where none stands there. */
export type Address = { readonly name: string; readonly port: number | null };

/** Reads `name`, `name:port` or `[IPv6]:port`, as in a Host header; null for anything else. */
export function parseAddress(text: string): Address | null {
  const found = /^([a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/i.exec(text);
  if (!found || text.length > LONGEST || !URL.canParse(`http://${text}`)) return null;
  const port = found[2] === undefined ? null : Number(found[2]);
  if (port !== null && (port < 1 || port > 65_535)) return null;
  return { name: found[1]!.toLowerCase(), port };
}

// Of a name 253, by RFC 1035, and a port.
const LONGEST = 260;
