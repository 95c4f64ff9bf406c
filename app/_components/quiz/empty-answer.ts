import { askedCard } from '#app/_components/card/asked-card.ts';
import { emptyResponse } from '#lib/cards/judge-response.ts';
import type { CardResponse } from '#lib/cards/response.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';

/** The response of somebody who gave none; null for what is no card. */
export function emptyAnswer(card: CardView): CardResponse | null {
  const asked = askedCard(card);
  return asked && emptyResponse(asked.body);
}
