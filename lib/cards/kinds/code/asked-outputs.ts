import { success, type Result } from '#lib/base/result.ts';
import { valueOf } from '#lib/cards/draws/value-of.ts';
import type { ExpressionProblem } from '#lib/cards/expression/expression.ts';
import type { Value, Values } from '#lib/cards/expression/value.ts';
import type { OutputCard } from './card.ts';
import { isSameTyped } from './typed-value.ts';

/** The right answer of a part, and what each of its mistakes gives. */
export type AskedOutput = { readonly expected: Value; readonly mistakes: readonly Value[] };

/** What each part of a card asks for with these values. */
export function outputsOf(card: OutputCard, values: Values): Result<readonly AskedOutput[], ExpressionProblem> {
  const outputs: AskedOutput[] = [];
  for (const { answer, mistakes } of card.parts) {
    const all: Value[] = [];
    for (const text of [answer, ...mistakes.map((mistake) => mistake.answer)]) {
      const value = valueOf(card, text, values);
      if (!value.ok) return value;
      all.push(value.value);
    }
    outputs.push({ expected: all[0]!, mistakes: all.slice(1) });
  }
  return success(outputs);
}

/** Whether no mistake gives the right answer with these values. */
export function outputFits(card: OutputCard, values: Values): boolean {
  const outputs = outputsOf(card, values);
  if (!outputs.ok) return true;
  return card.parts.every(({ tolerance }, part) => {
    const { expected, mistakes } = outputs.value[part]!;
    return mistakes.every((mistake) => !isSameTyped(mistake, expected, tolerance));
  });
}
