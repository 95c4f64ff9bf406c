import type { Localized } from '#lib/base/localized.ts';
import type { DrawnAxis } from '#lib/cards/figure/drawn-figure.ts';
import type { Sheet } from './sheet.ts';

/** What is the same for every mark, and the axes between which it stands. */
export type MarkPlace = {
  readonly common: { readonly id: string | null; readonly label: Localized | null; readonly style: number };
  readonly axes: { readonly x: DrawnAxis; readonly y: DrawnAxis } | null;
};

/** Draws a mark: what its author wrote becomes numbers and texts. Never throws; what is wrong is noted on the sheet. */
export type MarkDraw<Spec, Drawn> = (mark: Spec, sheet: Sheet, place: MarkPlace) => Drawn;
