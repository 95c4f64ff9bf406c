import type { CardCheck } from '#lib/cards/card-check.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { checkText, drawnNames } from '#lib/cards/draws/check-draws.ts';
import { drawValues } from '#lib/cards/draws/draw-values.ts';
import { checkExpression, checkNames } from '#lib/cards/expression/check-expression.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import { formatValue } from '#lib/cards/template.ts';
import { askedFormulas, domainConditions } from './asked-formulas.ts';
import type { FormulaCard } from './card.ts';
import { boundsOf, drawPoints, type Variable } from './domain.ts';
import { firstDifference, valuesAt } from './judge.ts';

type Path = CardFinding['path'];

const SEEDS = [0, 1, 2, 3];
const POINTS = 32;

/** A formula card’s answers must be defined on the whole domain, and no mistake may equal the answer there. */
export const formulaCheck: CardCheck<FormulaCard> = {
  findings: (card) => {
    const unreadable = [...checkForm(card), ...checkDomain(card), ...checkFormulas(card)];
    return unreadable.length > 0 ? unreadable : checkAnswers(card);
  },
};

function checkForm({ answer, parts, mistakes }: FormulaCard): CardFinding[] {
  if (answer === undefined && parts === undefined)
    return [finding('nothing is asked for', 'give an “answer” or “parts”', [])];
  if (answer !== undefined && parts) return [finding('there are an answer and parts', 'keep one of them', ['parts'])];
  if (parts && mistakes.length > 0) return [finding('“mistakes” belongs to the parts', 'move it there', ['mistakes'])];
  return [];
}

function checkDomain(card: FormulaCard): CardFinding[] {
  const names = Object.keys(card.variables);
  if (names.length === 0) {
    const what = 'there are no variables to check the answer at';
    return [finding(what, 'name them with their ranges, like “x: [-2, 2]”', ['variables'])];
  }
  const drawn = drawnNames(card).filter((name) => names.includes(name));
  return [
    ...checkNames(names, ['variables']),
    ...drawn.map((name): CardFinding => ({
      ...finding(`“${name}” is drawn already`, 'choose another name', ['variables', name]),
      at: 'key',
    })),
    ...names.flatMap((name, index) => checkVariable(card.variables[name]!, names.slice(0, index), ['variables', name])),
    ...domainConditions(card).flatMap((condition, index) =>
      checkExpression(condition, names, typeof card.where === 'string' ? ['where'] : ['where', index]),
    ),
  ];
}

function checkVariable(variable: Variable, before: readonly string[], path: Path): CardFinding[] {
  const [from, to] = boundsOf(variable);
  if (typeof from === 'number' && typeof to === 'number' && from >= to)
    return [finding(`the range of “${path[1]}” is empty`, 'write the lower end first', path)];
  const list = 'list' in variable ? variable.list : undefined;
  return [
    ...checkText(from, before, 'within' in variable ? [...path, 'within', 0] : [...path, 'from']),
    ...checkText(to, before, 'within' in variable ? [...path, 'within', 1] : [...path, 'to']),
    ...(list === undefined ? [] : checkText(list, before, [...path, 'list'])),
  ];
}

function checkFormulas(card: FormulaCard): CardFinding[] {
  const names = [...drawnNames(card), ...Object.keys(card.variables)];
  return askedFormulas(card).flatMap(({ answer, mistakes, path }) => [
    ...checkExpression(answer, names, [...path, 'answer']),
    ...mistakes.flatMap((mistake, index) =>
      checkExpression(mistake.answer, names, [...path, 'mistakes', index, 'answer']),
    ),
  ]);
}

function checkAnswers(card: FormulaCard): CardFinding[] {
  const domain = { variables: card.variables, where: domainConditions(card) };
  const samples = SEEDS.map((seed) => {
    const values = drawValues(card, seed);
    return { values: values.ok ? values.value : {}, points: drawPoints(domain, seed) };
  });
  const found = samples.reduce((all, { points }) => all + points.length, 0);
  if (found < SEEDS.length * POINTS) {
    const what = `only ${found} of ${SEEDS.length * POINTS} points of the domain were found`;
    return [finding(what, 'widen the ranges, or loosen “where”', [card.where === undefined ? 'variables' : 'where'])];
  }
  const at = (text: string): number[] =>
    samples.flatMap(({ values, points }) => valuesAt(text, { ...domain, values }, points));
  const places = samples.flatMap(({ points }) => points);
  return askedFormulas(card).flatMap(({ answer, mistakes, path }) => {
    const expected = at(answer);
    const hole = expected.findIndex((value) => !Number.isFinite(value));
    if (hole !== -1) {
      const what = `the answer is undefined at ${shown(places[hole]!)}`;
      return [finding(what, 'narrow the ranges of the variables', [...path, 'answer'])];
    }
    return mistakes.flatMap((mistake, index): CardFinding[] => {
      if (firstDifference(expected, at(mistake.answer)) !== null) return [];
      const what = 'this mistake equals the answer on the whole domain';
      const place = [...path, 'mistakes', index, 'answer'];
      return [{ code: 'mistake-is-right', what, fix: 'correct or remove it', path: place }];
    });
  });
}

function shown(point: Values): string {
  return Object.entries(point)
    .map(([name, value]) => `${name} = ${formatValue(value)}`)
    .join(', ');
}

function finding(what: string, fix: string, path: Path): CardFinding {
  return { code: 'expression', what, fix, path };
}
