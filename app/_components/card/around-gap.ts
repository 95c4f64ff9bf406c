import { GAP } from '#lib/cards/kinds/code/gap.ts';

/** The HTML of a line before and after its gap, each whole; null for a line that has none. Elements of a line hold text only. */
export function aroundGap(html: string): { readonly before: string; readonly after: string } | null {
  const at = html.indexOf(GAP);
  if (at === -1) return null;
  const [before, after] = [html.slice(0, at), html.slice(at + GAP.length)];
  const opening = before.slice(before.lastIndexOf('<'));
  if (!opening.startsWith('<span')) return { before, after };
  return { before: `${before}</span>`, after: `${/^<[^>]*>/u.exec(opening)![0]}${after}` };
}
