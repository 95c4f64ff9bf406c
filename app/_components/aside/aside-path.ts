import type { AsideReason } from '#lib/srs/queue/aside.ts';

/** Where a page of the cards with this reason is; null is of all. */
export function asidePath(reason: AsideReason | null, page = 1): string {
  const query = new URLSearchParams({ ...(reason ? { reason } : {}), ...(page > 1 ? { page: String(page) } : {}) });
  return query.size === 0 ? '/cards' : `/cards?${query}`;
}
