/** What is allowed between two right answers, element by element. */
export type Tolerance = Float64Array;

/**
 * Part of the scale that differently written right code may differ by in float64. It uses a thousandth of it at most; and
 * no power of ten lies near it, so that a constant that people add for safety (1e-9, 1e-10) never decides by a hair.
 */
const EXACT_RELATIVE = 3e-11;
/** How many times the reference’s own spread. */
const EXACT_SPREAD = 8;
/** Rounding that large inputs leave in an output that is exactly 0. */
const EXACT_FLOOR = 1e-13;

/**
 * The exact lane: `relative` of the output’s largest element, plus 8 times what the reference’s own result moves when its
 * inputs move by up to 2 units in the last place (the conditioning of the question, which no way of writing the answer
 * escapes), plus 1e-13 of the largest input.
 */
export function exactTolerance(
  expected: ArrayLike<number>,
  jittered: readonly ArrayLike<number>[],
  inputScale: number,
  relative = EXACT_RELATIVE,
): Tolerance {
  const floor = relative * largest(expected) + EXACT_FLOOR * inputScale;
  return Float64Array.from({ length: expected.length }, (_, index) => {
    return floor + EXACT_SPREAD * spreadAt(expected, jittered, index);
  });
}

const UNIT_ROUNDOFF_32 = 2 ** -24;

/**
 * The device lane: e is how far the reference, on that device and in float32, comes from its float64 result over
 * jittered copies of the inputs; 10·e + 10·median(e) + 8u·|g|, plus a trillionth of the largest element and the
 * smallest normal numbers, which a GPU may flush to zero.
 */
export function deviceTolerance(expected: ArrayLike<number>, onDevice: readonly ArrayLike<number>[]): Tolerance {
  const noise = Float64Array.from({ length: expected.length }, (_, index) => spreadAt(expected, onDevice, index));
  const typical = noise.toSorted()[Math.floor(noise.length / 2)] ?? 0;
  const floor = 1e-12 * largest(expected) + 1e-37;
  return noise.map(
    (e, index) => 10 * e + 10 * typical + 8 * UNIT_ROUNDOFF_32 * finite(Math.abs(expected[index]!)) + floor,
  );
}

/** The largest finite magnitude; 0 for none. */
export function largest(numbers: ArrayLike<number>): number {
  let found = 0;
  for (let index = 0; index < numbers.length; index += 1) found = Math.max(found, finite(Math.abs(numbers[index]!)));
  return found;
}

function spreadAt(centre: ArrayLike<number>, others: readonly ArrayLike<number>[], index: number): number {
  let spread = 0;
  for (const other of others) spread = Math.max(spread, finite(Math.abs(other[index]! - centre[index]!)));
  return spread;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
