import { ceilOf, floorOf, isSameValue, modOf } from './rounding.ts';
import { comb, erf, noise, normalDistribution, sigmoid, softplus } from './special-functions.ts';
import { itemsOf, numberOf, numbersIn, type Value } from './value.ts';

/** A function of a formula, and how many arguments it takes. */
export type ExpressionFunction = {
  readonly least: number;
  readonly most: number;
  readonly apply: (...args: readonly Value[]) => Value;
};

/** Of one number, or of each in a list. */
const one = (apply: (x: number) => number): ExpressionFunction => {
  const each = (value: Value): Value => (typeof value === 'number' ? apply(value) : value.map(each));
  return { least: 1, most: 1, apply: (value = NaN) => each(value) };
};

const several = (count: number, apply: (...args: readonly number[]) => number): ExpressionFunction => ({
  least: count,
  most: count,
  apply: (...args) => apply(...args.map(numberOf)),
});

/** Of the numbers of a list or matrix, or of its arguments. */
const over = (apply: (numbers: readonly number[]) => Value): ExpressionFunction => ({
  least: 1,
  most: 8,
  apply: (...args) => apply(numbersIn(args)),
});

/** Functions of numbers; `log` and `ln` are both the natural logarithm, `step(x)` is 1 for x > 0 and else 0. */
export const NUMBER_FUNCTIONS: ReadonlyMap<string, ExpressionFunction> = new Map([
  ['exp', one(Math.exp)],
  ['ln', one(Math.log)],
  ['log', one(Math.log)],
  ['log2', one(Math.log2)],
  ['log10', one(Math.log10)],
  ['sqrt', one(Math.sqrt)],
  ['abs', one(Math.abs)],
  ['sign', one(Math.sign)],
  ['step', one((x) => (x > 0 ? 1 : Number.isNaN(x) ? NaN : 0))],
  ['sigmoid', one(sigmoid)],
  ['tanh', one(Math.tanh)],
  ['sinh', one(Math.sinh)],
  ['cosh', one(Math.cosh)],
  ['relu', one((x) => Math.max(0, x))],
  ['softplus', one(softplus)],
  ['sin', one(Math.sin)],
  ['cos', one(Math.cos)],
  ['tan', one(Math.tan)],
  ['erf', one(erf)],
  ['Phi', one(normalDistribution)],
  ['floor', one(floorOf)],
  ['ceil', one(ceilOf)],
  ['round', one((x) => floorOf(x + 0.5))],
  ['mod', several(2, modOf)],
  ['comb', several(2, comb)],
  ['noise', several(2, noise)],
  ['clip', several(3, (x, least, most) => Math.min(Math.max(x, least), most))],
  ['max', over((numbers) => Math.max(...numbers))],
  ['min', over((numbers) => Math.min(...numbers))],
]);

/** Functions of lists; `var` divides by n, `argmax` counts from 1 and takes the first, `softmax` gives a list. */
export const LIST_FUNCTIONS: ReadonlyMap<string, ExpressionFunction> = new Map([
  ['sum', over(sumOf)],
  ['prod', over((numbers) => numbers.reduce((product, x) => product * x, 1))],
  ['mean', over(meanOf)],
  ['var', over((numbers) => meanOf(numbers.map((x) => (x - meanOf(numbers)) ** 2)))],
  ['argmax', over((numbers) => placeOf(numbers, Math.max(...numbers)))],
  ['argmin', over((numbers) => placeOf(numbers, Math.min(...numbers)))],
  ['softmax', over((numbers) => numbers.map((x) => Math.exp(x - logSumExp(numbers))))],
  ['logsumexp', over(logSumExp)],
  ['len', { least: 1, most: 1, apply: (list = NaN) => itemsOf(list).length }],
  [
    'contains',
    {
      least: 2,
      most: 2,
      apply: (list = NaN, item = NaN) => (itemsOf(list).some((each) => isSameValue(each, item)) ? 1 : 0),
    },
  ],
]);

/** What a formula may call by its values; `if`, and `sum` and `prod` over a bound name, belong to the language. */
export const EXPRESSION_FUNCTIONS: ReadonlyMap<string, ExpressionFunction> = new Map([
  ...NUMBER_FUNCTIONS,
  ...LIST_FUNCTIONS,
]);

/** Numbers with a name. */
export const EXPRESSION_CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['π', Math.PI],
  ['e', Math.E],
]);

/** Words that are no names. */
export const EXPRESSION_WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'if']);

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0);
}

function meanOf(numbers: readonly number[]): number {
  return sumOf(numbers) / numbers.length;
}

function placeOf(numbers: readonly number[], extreme: number): number {
  return numbers.indexOf(extreme) + 1 || NaN;
}

function logSumExp(numbers: readonly number[]): number {
  const most = Math.max(...numbers);
  return Number.isFinite(most) ? most + Math.log(sumOf(numbers.map((x) => Math.exp(x - most)))) : most;
}
