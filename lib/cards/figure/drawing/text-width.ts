import type { Localized } from '#lib/base/localized.ts';
import { plainLabel } from '#lib/cards/figure/label-runs.ts';

/** About how wide a label is in the drawing’s units, in the language in which it is wider. */
export function textWidth(label: Localized): number {
  return Math.max(widthOf(label.en), widthOf(label.zh));
}

function widthOf(label: string): number {
  return Array.from(plainLabel(label)).reduce(
    (sum, sign) => sum + (/[\p{Script=Han}，。（）]/u.test(sign) ? 13 : 7.2),
    0,
  );
}
