/** A function of a formula, and how many arguments it takes. */
export type ExpressionFunction = {
  readonly least: number;
  readonly most: number;
  readonly apply: (...args: readonly number[]) => number;
};

const one = (apply: (x: number) => number): ExpressionFunction => ({ least: 1, most: 1, apply: (x = NaN) => apply(x) });
const some = (apply: (...args: readonly number[]) => number): ExpressionFunction => ({ least: 2, most: 8, apply });

/** What a formula may call; `log` and `ln` are both the natural logarithm, `step(x)` is 1 for x > 0 and else 0. */
export const EXPRESSION_FUNCTIONS: ReadonlyMap<string, ExpressionFunction> = new Map([
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
  ['sin', one(Math.sin)],
  ['cos', one(Math.cos)],
  ['tan', one(Math.tan)],
  ['erf', one(erf)],
  ['floor', one(Math.floor)],
  ['ceil', one(Math.ceil)],
  ['round', one(Math.round)],
  ['max', some(Math.max)],
  ['min', some(Math.min)],
]);

/** Numbers with a name. */
export const EXPRESSION_CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['π', Math.PI],
  ['e', Math.E],
]);

function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const z = Math.exp(x);
  return z / (1 + z);
}

/**
 * The error function, to about 1e-15: its Maclaurin series Σ (2/√π) e^{−x²} 2ⁿ x^{2n+1}/(2n+1)!! (Abramowitz and
 * Stegun 7.1.6) below 3, the continued fraction of erfc (7.1.14) above.
 */
function erf(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x)) return NaN;
  if (size > 6) return Math.sign(x);
  const gauss = Math.exp(-size * size);
  if (size < 3) {
    let term = size;
    let sum = size;
    for (let n = 1; term > sum * 1e-17 && n < 200; n += 1) {
      term *= (2 * size * size) / (2 * n + 1);
      sum += term;
    }
    return Math.sign(x) * (2 / Math.sqrt(Math.PI)) * gauss * sum;
  }
  let fraction = 0;
  for (let n = 60; n >= 1; n -= 1) fraction = n / 2 / (size + fraction);
  return Math.sign(x) * (1 - gauss / Math.sqrt(Math.PI) / (size + fraction));
}
