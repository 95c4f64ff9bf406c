import { hostname, networkInterfaces } from 'node:os';

/** The names under which other machines reach this one: its host name, alone and with `.local`, and its addresses. */
export function machineNames(): readonly string[] {
  const own = hostname().toLowerCase();
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return [
    own,
    ...(own.endsWith('.local') ? [] : [`${own}.local`]),
    ...addresses.map(({ address, family }) => (family === 'IPv6' ? `[${address.split('%', 1)[0]}]` : address)),
  ];
}
