import { evaluateExpression } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression } from '#lib/cards/expression/expression.ts';
import { drawPoints, firstDifference } from '#lib/cards/kinds/formula/judge.ts';
import type { FormulaCard } from '#lib/cards/kinds/formula/card.ts';
import { checkExpression, checkNames } from './describe-expression.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';

const SEEDS = [0, 1, 2, 3];

/** A formula card’s answers must be defined on the whole domain, and no mistake may equal the answer there. */
export function checkFormula(card: FormulaCard, source: YamlSource, path: YamlPath): Problem[] {
  const names = Object.keys(card.variables);
  const domain = [
    ...checkNames(names).map(({ name, finding }) => source.problemAtKey(finding, [...path, 'variables', name])),
    ...names.flatMap((name) => {
      const [from, to] = card.variables[name]!;
      const what = `the range of “${name}” is empty`;
      return from < to
        ? []
        : [
            source.problem({ code: 'expression', what, fix: 'write the lower end first' }, [
              ...path,
              'variables',
              name,
            ]),
          ];
    }),
  ];
  if (names.length === 0) {
    const what = 'there are no variables to check the answer at';
    domain.push(
      source.problem({ code: 'expression', what, fix: 'name them with their ranges, like “x: [-2, 2]”' }, [
        ...path,
        'variables',
      ]),
    );
  }
  const formulas = card.parts.flatMap((part, index) =>
    [part.answer, ...part.mistakes.map((mistake) => mistake.answer)].flatMap((text, at) =>
      checkExpression(text, names).map((finding) => source.problem(finding, [...path, ...answerAt(index, at)])),
    ),
  );
  if (domain.length + formulas.length > 0) return [...domain, ...formulas];
  return card.parts.flatMap((_, index) => checkPart(card, index, source, path));
}

function checkPart(card: FormulaCard, index: number, source: YamlSource, path: YamlPath): Problem[] {
  const part = card.parts[index]!;
  const points = SEEDS.flatMap((seed) => drawPoints(card.variables, seed));
  const expected = valuesAt(part.answer, card, points);
  const hole = expected.findIndex((value) => !Number.isFinite(value));
  if (hole !== -1) {
    const at = Object.entries(points[hole]!).map(([name, value]) => `${name} = ${value}`);
    const what = `the answer is undefined at ${at.join(', ')}`;
    return [
      source.problem({ code: 'expression', what, fix: 'narrow the ranges of the variables' }, [
        ...path,
        ...answerAt(index, 0),
      ]),
    ];
  }
  return part.mistakes.flatMap((mistake, at) =>
    firstDifference(expected, valuesAt(mistake.answer, card, points)) === null
      ? [
          source.problem(
            {
              code: 'mistake-is-right',
              what: 'this mistake equals the answer on the whole domain',
              fix: 'correct or remove it',
            },
            [...path, ...answerAt(index, at + 1)],
          ),
        ]
      : [],
  );
}

function answerAt(part: number, which: number): YamlPath {
  return which === 0 ? ['parts', part, 'answer'] : ['parts', part, 'mistakes', which - 1, 'answer'];
}

function valuesAt(text: string, card: FormulaCard, points: readonly Readonly<Record<string, number>>[]): number[] {
  const expression = parseExpression(text, Object.keys(card.variables));
  return points.map((point) => (expression.ok ? evaluateExpression(expression.value, point) : NaN));
}
