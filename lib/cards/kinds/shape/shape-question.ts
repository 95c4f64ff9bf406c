import { failure, success, type Result } from '#lib/base/result.ts';
import { numberIn, type ExpressionText } from '#lib/cards/draws/value-of.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import { namesOf, type Asked, type LayerSpec, type ShapeCard } from './card.ts';
import type { LayerOutput } from './layer-rules.ts';
import { isShape, traceLayers, type SizedLayer, type TraceProblem } from './trace-layers.ts';

/** A shape card with the numbers of one seed. */
export type ShapeQuestion = {
  readonly input: readonly number[];
  readonly layers: readonly (SizedLayer & LayerOutput & { readonly asks: readonly Asked[] })[];
  /** What each mistake of the card gives; a count is a list of one. `layer` counts from 0. */
  readonly mistakes: readonly ShapeMistake[];
};

type ShapeMistake = {
  readonly layer: number;
  readonly asked: Asked;
  readonly value: readonly number[];
  readonly isRight: boolean;
};

/** Whether no mistake of the card is right with these values. */
export function shapeFits(card: ShapeCard, values: Values): boolean {
  const question = shapeQuestion(card, values);
  return !question.ok || question.value.mistakes.every(({ isRight }) => !isRight);
}

/** What a shape card asks with these values; where it cannot, a layer of −1 is the input. */
export function shapeQuestion(card: ShapeCard, values: Values): Result<ShapeQuestion, TraceProblem> {
  const input = numbersIn(card, card.input, values);
  if (!isShape(input)) return failure({ layer: -1, what: `it would be [${input.join(', ')}]` });
  const nameless = card.layers.findIndex((layer) => namesOf(layer).length !== 1);
  if (nameless !== -1) return failure({ layer: nameless, what: 'it is not one layer' });
  const sized = card.layers.map((layer) => sizedLayer(card, layer, values));
  const trace = traceLayers(input, sized);
  if (!trace.ok) return trace;
  const layers = sized.map((layer, index) => ({
    ...layer,
    ...trace.value[index]!,
    asks: card.layers[index]!.ask ?? [],
  }));
  const mistakes = card.mistakes.map((mistake): ShapeMistake => {
    const asked = 'shape' in mistake ? 'shape' : 'parameters';
    const value = numbersIn(card, 'shape' in mistake ? mistake.shape : [mistake.parameters], values);
    const right = layers[mistake.layer - 1];
    return {
      layer: mistake.layer - 1,
      asked,
      value,
      isRight: right !== undefined && isSame(value, rightOf(right, asked)),
    };
  });
  return success({ input, layers, mistakes });
}

/** What is right after a layer; a count is a list of one. */
export function rightOf({ shape, parameters }: LayerOutput, asked: Asked): readonly number[] {
  return asked === 'shape' ? shape : [parameters];
}

/** Whether two shapes, or counts, are the same. */
export function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((size, axis) => size === other[axis]);
}

function sizedLayer(card: ShapeCard, layer: LayerSpec, values: Values): SizedLayer {
  const name = namesOf(layer)[0]!;
  const written = Object.entries(layer[name] ?? {}) as [string, ExpressionText | boolean | undefined][];
  const sizes = written.flatMap(([key, text]): [string, number][] => {
    if (text === undefined) return [];
    if (typeof text === 'boolean') return [[key, text ? 1 : 0]];
    return [[key, numbersIn(card, [text], values)[0]!]];
  });
  return { name, sizes: Object.fromEntries(sizes) };
}

// Expressions have been read before; one that cannot be gives no size.
function numbersIn(card: ShapeCard, texts: readonly ExpressionText[], values: Values): readonly number[] {
  return texts.map((text) => {
    const value = numberIn(card, text, values);
    return value.ok ? value.value : NaN;
  });
}
