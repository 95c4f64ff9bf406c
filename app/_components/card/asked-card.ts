import type { DrawnCard } from '#lib/cards/draw-card.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';

/** A card as its judge knows it; null for an exercise, which is judged in its workbench. */
export function askedCard({ body, seed }: CardView): Pick<DrawnCard<LocalizedHtml>, 'body' | 'seed'> | null {
  return body.kind === 'exercise' ? null : { body, seed };
}
