import { prngFrom, type Prng } from '#lib/base/prng.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { ExpressionProblem } from '#lib/cards/expression/expression.ts';
import type { Value, Values } from '#lib/cards/expression/value.ts';
import type { Draw, DrawFields } from './draw-fields.ts';
import { valueOf } from './value-of.ts';

/** Where in the card an expression is wrong. */
export type DrawProblem = { readonly path: readonly (string | number)[]; readonly problem: ExpressionProblem };

/** Draws a card’s values: the same seed, the same values. Fails only for a card that no pack reader has passed. */
export function drawValues(card: DrawFields, seed: number): Result<Values, DrawProblem> {
  const prng = prngFrom(seed);
  // Without a prototype, whose members are no values of this card.
  const values: Record<string, Value> = Object.create(null) as Record<string, Value>;
  for (const [name, draw] of Object.entries(card.draws ?? {})) values[name] = drawOne(draw, prng);
  for (const [name, text] of Object.entries(card.let ?? {})) {
    const derived = valueOf(card, text, values);
    if (!derived.ok) return failure({ path: ['let', name], problem: derived.problem });
    values[name] = derived.value;
  }
  return success(values);
}

function drawOne(draw: Draw, prng: Prng): number {
  if ('oneOf' in draw) return draw.oneOf[prng.integer(0, draw.oneOf.length - 1)]!;
  const steps = Math.floor((draw.to - draw.from) / draw.step + 1e-9);
  return Number((draw.from + draw.step * prng.integer(0, Math.max(steps, 0))).toPrecision(12));
}
