import { v5 } from 'uuid';

/**
 * The id of what follows from `source`, a UUID: a UUID of version 5 (RFC 9562, 5.5), always the same for the same source and
 * name. A log may hold ids that were derived in another way: none is ever derived again to find a row.
 */
export function derivedId(source: string, name: string): string {
  return v5(name, source);
}
