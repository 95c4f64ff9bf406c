import type { Judgement } from './judgement.ts';
import type { CardResponse } from './response.ts';

/** How a kind of card is answered and judged. */
export type CardJudge<Body, Own extends Judgement = Judgement> = {
  /** The response in which nothing is chosen or typed yet. */
  readonly empty: (body: Body) => CardResponse;
  /** Judges a response to the card that `seed` drew; the same response gives the same judgement. Never throws. */
  readonly judge: (body: Body, response: CardResponse, seed: number) => Own;
};
