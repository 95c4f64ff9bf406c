import { Refusal } from './refusal.ts';

/** An axis counted from the front; throws `AxisError` in NumPy’s words, `name` before them where NumPy names the argument. */
export function axisOf(axis: number, rank: number, name = ''): number {
  if (axis >= -rank && axis < rank) return axis < 0 ? axis + rank : axis;
  const said = name === '' ? '' : `${name}: `;
  throw new Refusal('A', `${said}axis ${axis} is out of bounds for array of dimension ${rank}`);
}

/** Axes counted from the front and sorted; all of them where none is named. */
export function axesOf(axes: readonly number[], rank: number): number[] {
  if (axes.length === 0) return Array.from({ length: rank }, (_, axis) => axis);
  const found = axes.map((axis) => axisOf(axis, rank));
  if (new Set(found).size < found.length) throw new Refusal('V', "duplicate value in 'axis'");
  return found.toSorted((one, other) => one - other);
}
