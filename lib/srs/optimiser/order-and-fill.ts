import { LONGEST_DAYS, SHORTEST_DAYS } from './best-stability.ts';
import type { InitialFit } from './initial-stabilities.ts';

// How the logarithms of neighbouring stabilities lie between each other among learners, from fsrs-rs: Hard lies so far
// from Good towards Again, Good so far from Hard towards Easy.
const HARD_TOWARDS_AGAIN = 0.41;
const GOOD_TOWARDS_EASY = 0.54;

/**
 * Four stabilities from those that are known: a better first rating never gives a weaker memory (of two that contradict
 * each other the one with fewer cards gives way), and what is not known is filled in from its neighbours. `fallback` when
 * none is known; it also says how the four lie to each other when one is.
 */
export function orderAndFill(fit: InitialFit, fallback: readonly number[]): readonly number[] {
  const known = inOrder(fit);
  const given = known.flatMap((stability, index) => (stability === null ? [] : [stability / fallback[index]!]));
  if (given.length === 0) return fallback.slice(0, 4);
  const filled = given.length === 1 ? fallback.slice(0, 4).map((one) => one * given[0]!) : fillFromNeighbours(known);
  return filled.map((stability) => Math.min(Math.max(stability, SHORTEST_DAYS), LONGEST_DAYS));
}

function inOrder({ stabilities, counts }: InitialFit): readonly (number | null)[] {
  const ordered = [...stabilities];
  // Neighbours first, then ratings further apart.
  for (const [worse, better] of [
    [0, 1],
    [1, 2],
    [2, 3],
    [0, 2],
    [1, 3],
    [0, 3],
  ] as const) {
    const [low, high] = [ordered[worse], ordered[better]];
    if (typeof low !== 'number' || typeof high !== 'number' || low <= high) continue;
    if (counts[worse]! > counts[better]!) ordered[better] = low;
    else ordered[worse] = high;
  }
  return ordered;
}

/** Solves ln Hard = a·ln Again + (1−a)·ln Good and ln Good = (1−b)·ln Hard + b·ln Easy for what is missing. */
function fillFromNeighbours(known: readonly (number | null)[]): readonly number[] {
  const [a, b] = [HARD_TOWARDS_AGAIN, GOOD_TOWARDS_EASY];
  const logs = known.map((stability) => (stability === null ? null : Math.log(stability)));
  let [again = null, hard = null, good = null, easy = null] = logs;
  if (hard === null && good === null) hard = (a * again! + (1 - a) * b * easy!) / (1 - (1 - a) * (1 - b));
  hard ??= again !== null && good !== null ? a * again + (1 - a) * good : (good! - b * easy!) / (1 - b);
  good ??= easy !== null ? (1 - b) * hard + b * easy : (hard - a * again!) / (1 - a);
  again ??= (hard - (1 - a) * good) / a;
  easy ??= (good - (1 - b) * hard) / b;
  return [again, hard, good, easy].map(Math.exp);
}
