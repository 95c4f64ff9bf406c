/** What a formula gives: a number, a list, or a matrix as a list of its rows. Counted from 1 where it is indexed. */
export type Value = number | readonly Value[];

/** Values by name. */
export type Values = Readonly<Record<string, Value>>;

/** The number that a value is; NaN for a list. */
export function numberOf(value: Value): number {
  return typeof value === 'number' ? value : NaN;
}
