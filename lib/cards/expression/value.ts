/** What a formula gives: a number, a list, or a matrix as a list of its rows. Counted from 1 where it is indexed. */
export type Value = number | readonly Value[];

/** Values by name. */
export type Values = Readonly<Record<string, Value>>;

/** The number that a value is; NaN for a list. */
export function numberOf(value: Value): number {
  return typeof value === 'number' ? value : NaN;
}

/** Whether a condition holds: a number that is neither 0 nor NaN. */
export function holds(value: Value): boolean {
  return typeof value === 'number' && value !== 0 && !Number.isNaN(value);
}

/** The numbers of a value, row by row; of a number, itself. */
export function numbersIn(value: Value): readonly number[] {
  return typeof value === 'number' ? [value] : value.flatMap(numbersIn);
}

/** The items of a list; a number is a list of one. */
export function itemsOf(value: Value): readonly Value[] {
  return typeof value === 'number' ? [value] : value;
}

/** The names of those values that are lists. */
export function listNames(values: Values): ReadonlySet<string> {
  return new Set(Object.keys(values).filter((name) => typeof values[name] !== 'number'));
}
