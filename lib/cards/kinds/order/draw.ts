import { prngFrom } from '#lib/base/prng.ts';
import type { CardSides } from '#lib/cards/card-sides.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { OrderCard } from './card.ts';
import { firstViolated, type BeforePair } from './partial-order.ts';

/** An order card shows its steps in an order that the seed decides, and that is never right already. */
export function drawOrder<Text>(card: OrderCard, drawing: Drawing<Text>): CardSides<OrderBody<Text>, Text> {
  const { block, inline } = drawing.renderer;
  const before = card.before.map(({ pair: [first, second], why }) => ({ first, second, why: block(why) }));
  return {
    prompt: block(card.question),
    answer: block(card.back),
    body: {
      kind: 'order',
      steps: startingOrder(card.steps, before, drawing.seed).map(({ id, text }) => ({ id, text: inline(text) })),
      before,
    },
  };
}

/** The steps as they are shown at first, and what must come before what. */
export type OrderBody<Text> = {
  readonly kind: 'order';
  readonly steps: readonly { readonly id: string; readonly text: Text }[];
  readonly before: readonly (BeforePair & { readonly why: Text })[];
};

type Step = OrderCard['steps'][number];

const SHUFFLES = 100;

function startingOrder(steps: readonly Step[], before: readonly BeforePair[], seed: number): readonly Step[] {
  const prng = prngFrom(seed);
  for (let attempt = 0; attempt < SHUFFLES; attempt += 1) {
    const shuffled = prng.shuffle(steps);
    if (isWrong(shuffled, before)) return shuffled;
  }
  // The order of the last pair’s steps turned round, when nearly every order is right.
  const { first, second } = before.at(-1)!;
  return [second, first]
    .flatMap((id) => steps.filter((step) => step.id === id))
    .concat(steps.filter(({ id }) => id !== first && id !== second));
}

function isWrong(steps: readonly Step[], before: readonly BeforePair[]): boolean {
  return (
    firstViolated(
      steps.map(({ id }) => id),
      before,
    ) !== null
  );
}
