import { prngFrom, type Prng } from '#lib/base/prng.ts';
import { numberIn } from '#lib/cards/draws/value-of.ts';
import { holds, type Value, type Values } from '#lib/cards/expression/value.ts';

/** An end of a range, or a size: a number, or an expression over the variables before. */
type Bound = number | string;

/** What a variable runs over: reals from and to, whole numbers, reals, each perhaps in a list. */
export type Variable =
  | readonly [from: number, to: number]
  | { readonly from: Bound; readonly to: Bound; readonly list?: Bound | undefined }
  | {
      readonly within: readonly [from: Bound, to: Bound];
      readonly list?: Bound | undefined;
      /** The list is scaled to this sum. */
      readonly sum?: number | undefined;
    };

/** The ends of what a variable runs over. */
export function boundsOf(variable: Variable): readonly [from: Bound, to: Bound] {
  if ('within' in variable) return variable.within;
  return 'from' in variable ? [variable.from, variable.to] : variable;
}

/** Where formulas are compared. */
export type Domain = {
  readonly variables: Readonly<Record<string, Variable>>;
  /** Conditions that every point meets. */
  readonly where: readonly string[];
};

/** The names of those variables that are lists. */
export function listVariables({ variables }: Domain): readonly string[] {
  return Object.keys(variables).filter((name) => {
    const variable = variables[name]!;
    return 'list' in variable && variable.list !== undefined;
  });
}

/** The points at which formulas are compared, drawn by `seed`; fewer where the conditions are hardly ever met. */
export function drawPoints(domain: Domain, seed: number, count = POINTS): readonly Values[] {
  const prng = prngFrom(seed);
  const points: Values[] = [];
  for (let attempt = 0; points.length < count && attempt < count * ATTEMPTS; attempt += 1) {
    const point = drawPoint(domain, prng);
    if (point) points.push(point);
  }
  return points;
}

const POINTS = 32;
/** Attempts for each point. */
const ATTEMPTS = 40;
const LONGEST_LIST = 100;

function drawPoint({ variables, where }: Domain, prng: Prng): Values | null {
  const values: Record<string, Value> = {};
  // What cannot be read is NaN, which lies in no range.
  const number = (text: Bound): number => {
    const read = numberIn(variables, text, values);
    return read.ok ? read.value : NaN;
  };
  for (const [name, variable] of Object.entries(variables)) {
    const value = drawVariable(variable, number, prng);
    if (value === null) return null;
    values[name] = value;
  }
  return where.every((condition) => holds(number(condition))) ? values : null;
}

function drawVariable(variable: Variable, number: (text: Bound) => number, prng: Prng): Value | null {
  const [from, to] = boundsOf(variable).map(number);
  if (from === undefined || to === undefined || !(from <= to)) return null;
  const isWhole = 'from' in variable;
  const one = (): number => (isWhole ? prng.integer(from, Math.floor(to + 1e-9)) : real(from, to, prng));
  if (!('list' in variable) || variable.list === undefined) return one();
  const size = Math.round(number(variable.list));
  if (!(size >= 1 && size <= LONGEST_LIST)) return null;
  const items = Array.from({ length: size }, one);
  return 'sum' in variable && variable.sum !== undefined ? scaledTo(variable.sum, items) : items;
}

/** Four digits: a witness that is shown can be checked with a pocket calculator. */
function real(from: number, to: number, prng: Prng): number {
  return Math.min(Math.max(Number((from + (to - from) * prng.uniform()).toPrecision(4)), from), to);
}

function scaledTo(sum: number, items: readonly number[]): readonly number[] {
  const total = items.reduce((all, item) => all + item, 0);
  const scaled = items.slice(1).map((item) => Number(((item / total) * sum).toFixed(4)));
  return [Number((sum - scaled.reduce((all, item) => all + item, 0)).toFixed(4)), ...scaled];
}
