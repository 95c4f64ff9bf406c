import type { Message } from '#lib/exercises/lane.ts';

const BROADCAST = /Operands could not be broadcast together with shapes ([\d,]*) and ([\d,]*)/;
/** NumPy’s words; it writes (5,) for one axis. */
const IN_NUMPY = /operands could not be broadcast together with shapes \(([\d,]*)\) \(([\d,]*)\)/;

/** Of two shapes that do not broadcast: the axis that was lost in a sum, a mean or a maximum; else the rule. */
export function hintOfBroadcast(error: string): Message | null {
  const found = BROADCAST.exec(error) ?? IN_NUMPY.exec(error);
  if (!found) return null;
  const [one, other] = [shapeIn(found[1]!), shapeIn(found[2]!)];
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  const shown = { longer: shape(longer), shorter: shape(shorter) };
  const axis = lostAxis(longer, shorter);
  if (axis !== null) return { key: 'hintLostAxis', values: { ...shown, axis, kept: shape(longer.with(axis, 1)) } };
  if (longer.join() === shorter.toReversed().join()) return { key: 'hintTransposed', values: shown };
  return { key: 'hintBroadcast', values: shown };
}

/** The axis without which the longer shape is the shorter one; null where there is none. */
function lostAxis(longer: readonly number[], shorter: readonly number[]): number | null {
  if (longer.length !== shorter.length + 1) return null;
  const axis = longer.findIndex((_, at) => longer.toSpliced(at, 1).join() === shorter.join());
  return axis < 0 ? null : axis;
}

function shapeIn(text: string): number[] {
  const lengths = text.replace(/,$/u, '');
  return lengths === '' ? [] : lengths.split(',').map(Number);
}

function shape(sizes: readonly number[]): string {
  return `[${sizes.join(', ')}]`;
}
