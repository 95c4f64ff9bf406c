import { invariant } from '#lib/base/invariant.ts';
import type { CardSides } from '#lib/cards/card-sides.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import type { Asked, ShapeCard } from './card.ts';
import { shapeQuestion, type ShapeQuestion } from './shape-question.ts';

/** A shape card has the sizes of its seed, the trace through its layers, and only mistakes that are wrong with them. */
export function drawShape<Text>(
  card: ShapeCard,
  { renderer, values }: Drawing<Text>,
): CardSides<ShapeBody<Text>, Text> {
  const question = shapeQuestion(card, values);
  invariant(question.ok, `a trace of card ${card.id}, which the pack reader has drawn many times`);
  const { input, layers, mistakes } = question.value;
  return {
    prompt: renderer.block(card.question),
    answer: renderer.block(card.back),
    body: {
      kind: 'shape',
      input,
      layers,
      mistakes: mistakes.flatMap(({ isRight, ...mistake }, index) =>
        isRight ? [] : [{ ...mistake, why: renderer.block(card.mistakes[index]!.why) }],
      ),
    },
  };
}

/** The layers, what comes out of each, and what is asked after it. */
export type ShapeBody<Text> = {
  readonly kind: 'shape';
  readonly input: readonly number[];
  readonly layers: ShapeQuestion['layers'];
  /** Wrong answers after a layer, counted from 0, and what they give away; a count is a list of one. */
  readonly mistakes: readonly {
    readonly layer: number;
    readonly asked: Asked;
    readonly value: readonly number[];
    readonly why: Text;
  }[];
};
