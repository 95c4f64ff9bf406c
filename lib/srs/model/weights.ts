import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';

/**
 * The 21 weights of FSRS-6 from those of any FSRS since 4.5, after fsrs-rs’s `check_and_fill_parameters`: 19 (FSRS-5)
 * gain w19 = 0 and w20 = 0.5; 17 (FSRS-4.5) also have their difficulty w4 … w6 rewritten and w17 = w18 = 0; none
 * are the default ones. Throws when they are of another number, not all finite, or 17 with a w5 of −1/3 or less.
 */
export function migrateWeights(weights: readonly number[]): readonly number[] {
  const odd = weights.findIndex((weight) => !Number.isFinite(weight));
  if (odd >= 0) throw new RangeError(`FSRS weight w${odd} is ${weights[odd]}; every weight must be a finite number.`);
  switch (weights.length) {
    case 0:
      return DEFAULT_PARAMETERS.weights;
    case 21:
      return weights;
    case 19:
      return [...weights, 0, FSRS5_DECAY];
    case 17:
      return [...fromFsrs45(weights), 0, 0, 0, FSRS5_DECAY];
    default:
      throw new RangeError(`FSRS has 17, 19 or 21 weights, not ${weights.length}; give one of these sets.`);
  }
}

/** The least and the most of each of the 21 weights when they are fitted, after fsrs-rs (`parameter_clipper`). */
export const WEIGHT_BOUNDS: readonly (readonly [least: number, most: number])[] = [
  ...Array.from({ length: 4 }, () => [0.001, 100] as const),
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0.01, 0.8],
  [0.1, 0.8],
];

/**
 * The 21 weights as a memory is computed with them: each within its bounds, but that w19 may be 0, as it is where there is
 * no same-day exponent (fsrs-rs, `clip_parameters`). So a difficulty that FSRS-4.5 was fitted to may become a w4 above 10.
 */
export function usableWeights(weights: readonly number[]): readonly number[] {
  return weights.map((weight, index) => {
    const [least, most] = WEIGHT_BOUNDS[index] ?? [weight, weight];
    return Math.min(Math.max(weight, index === SAME_DAY_EXPONENT ? 0 : least), most);
  });
}

const SAME_DAY_EXPONENT = 19;

/** The exponent of the curve before FSRS-6. */
const FSRS5_DECAY = 0.5;

function fromFsrs45(weights: readonly number[]): readonly number[] {
  const [w4, w5, w6] = [weights[4] ?? 0, weights[5] ?? 0, weights[6] ?? 0];
  if (w5 * 3 + 1 <= 0) throw new RangeError(`FSRS-4.5 weight w5 is ${w5}; give one above −1/3.`);
  return [...weights.slice(0, 4), w5 * 2 + w4, Math.log(w5 * 3 + 1) / 3, w6 + 0.5, ...weights.slice(7)];
}
