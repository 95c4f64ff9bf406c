import type { CardCheck } from '#lib/cards/card-check.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { checkExpression, checkNames } from '#lib/cards/expression/check-expression.ts';
import { evaluateExpression } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression } from '#lib/cards/expression/expression.ts';
import type { FormulaCard } from './card.ts';
import { drawPoints, firstDifference } from './judge.ts';

const SEEDS = [0, 1, 2, 3];

/** A formula card’s answers must be defined on the whole domain, and no mistake may equal the answer there. */
export const formulaCheck: CardCheck<FormulaCard> = { findings: checkFormula };

function checkFormula(card: FormulaCard): CardFinding[] {
  const names = Object.keys(card.variables);
  const unreadable = [
    ...checkDomain(card, names),
    ...card.parts.flatMap((part, index) =>
      [part.answer, ...part.mistakes.map((mistake) => mistake.answer)].flatMap((text, at) =>
        checkExpression(text, names, answerAt(index, at)),
      ),
    ),
  ];
  return unreadable.length > 0 ? unreadable : card.parts.flatMap((_, index) => checkPart(card, index));
}

function checkDomain(card: FormulaCard, names: readonly string[]): CardFinding[] {
  if (names.length === 0) {
    const what = 'there are no variables to check the answer at';
    return [{ code: 'expression', what, fix: 'name them with their ranges, like “x: [-2, 2]”', path: ['variables'] }];
  }
  return [
    ...checkNames(names, ['variables']),
    ...names.flatMap((name): CardFinding[] => {
      const [from, to] = card.variables[name]!;
      if (from < to) return [];
      const what = `the range of “${name}” is empty`;
      return [{ code: 'expression', what, fix: 'write the lower end first', path: ['variables', name] }];
    }),
  ];
}

function checkPart(card: FormulaCard, index: number): CardFinding[] {
  const part = card.parts[index]!;
  const points = SEEDS.flatMap((seed) => drawPoints(card.variables, seed));
  const expected = valuesAt(part.answer, card, points);
  const hole = expected.findIndex((value) => !Number.isFinite(value));
  if (hole !== -1) {
    const at = Object.entries(points[hole]!).map(([name, value]) => `${name} = ${value}`);
    const what = `the answer is undefined at ${at.join(', ')}`;
    return [{ code: 'expression', what, fix: 'narrow the ranges of the variables', path: answerAt(index, 0) }];
  }
  return part.mistakes.flatMap((mistake, at): CardFinding[] => {
    if (firstDifference(expected, valuesAt(mistake.answer, card, points)) !== null) return [];
    const what = 'this mistake equals the answer on the whole domain';
    return [{ code: 'mistake-is-right', what, fix: 'correct or remove it', path: answerAt(index, at + 1) }];
  });
}

function answerAt(part: number, which: number): CardFinding['path'] {
  return which === 0 ? ['parts', part, 'answer'] : ['parts', part, 'mistakes', which - 1, 'answer'];
}

function valuesAt(text: string, card: FormulaCard, points: readonly Readonly<Record<string, number>>[]): number[] {
  const expression = parseExpression(text, Object.keys(card.variables));
  return points.map((point) => (expression.ok ? evaluateExpression(expression.value, point) : NaN));
}
