import type { HeaderReader } from './asked-origin.ts';

/**
 * Whose page it is that sends a request, where it is not a page of ours at `origin`: its origin, or what the browser calls it. Null for our own, for
 * programs (which send neither header), and for a link that was followed to us.
 */
export function strangerOf(method: string, headers: HeaderReader, origin: string): string | null {
  const isRead = method === 'GET' || method === 'HEAD';
  const sender = headers.get('origin');
  if (!isRead && sender !== null && sender !== origin) return sender;
  const site = headers.get('sec-fetch-site');
  if (site === null || site === 'same-origin' || site === 'none') return null;
  const isLink = isRead && headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
  return isLink ? null : (sender ?? site);
}
