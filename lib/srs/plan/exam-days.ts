import type { GainRow } from './exam-gains.ts';

/** A card on another open day than its own. */
type Placed = { readonly row: GainRow; readonly place: number };

/** The cards that move, and the recall that they gain together. */
export type Assignment = { readonly places: readonly Placed[]; readonly gained: number };

/** A card is not moved for less than one per cent of recall. */
const LEAST_GAIN = 0.01;

/** With more pairs of a card and a day than this, only the prices are asked. */
const MANY_PAIRS = 60_000;
/** Moves make room for others: the pairs are gone through again, at most so often. */
const MOST_PASSES = 5;

/**
 * Days for the cards within `room` (seconds of each open day, with what the cards use of it now). Greedy, with each second
 * at its price, so that a card leaves a full day for one that gains more there; where the pairs are not too many once more
 * without prices, and the better of the two counts.
 */
export function assignDays(rows: readonly GainRow[], room: Float64Array, prices: Float64Array): Assignment {
  const priced = greedy(rows, room, prices);
  if (rows.length * room.length > MANY_PAIRS) return priced;
  const free = greedy(rows, room, new Float64Array(prices.length));
  return free.gained > priced.gained ? free : priced;
}

function greedy(rows: readonly GainRow[], room: Float64Array, prices: Float64Array): Assignment {
  const left = room.slice();
  for (const { own, seconds } of rows) if (own !== -1) left[own] = left[own]! - seconds;
  const at = Int32Array.from(rows, ({ own }) => own);
  const days = room.length;
  const pairs = worthwhilePairs(rows, prices);
  let isBetter = true;
  for (let pass = 0; isBetter && pass < MOST_PASSES; pass += 1) {
    isBetter = false;
    for (const pair of pairs) {
      const [number, place] = [Math.floor(pair / days), pair % days];
      const [row, before] = [rows[number]!, at[number]!];
      if (left[place]! < row.seconds || worth(row, place, prices) <= worth(row, before, prices)) continue;
      if (before !== -1) left[before] = left[before]! + row.seconds;
      left[place] = left[place]! - row.seconds;
      at[number] = place;
      isBetter = true;
    }
  }
  const places = rows.flatMap((row, number) => (at[number] === row.own ? [] : [{ row, place: at[number]! }]));
  return { places, gained: places.reduce((sum, { row, place }) => sum + row.gains[place]!, 0) };
}

/** What a card is worth on a day, after paying for its seconds there. */
function worth({ gains, seconds }: GainRow, place: number, prices: Float64Array): number {
  return place === -1 ? 0 : gains[place]! - seconds * prices[place]!;
}

/** The pairs of a row and a day, as row × days + day, that are worth a move, the most a second first. */
function worthwhilePairs(rows: readonly GainRow[], prices: Float64Array): Uint32Array {
  const days = prices.length;
  const rates = new Float64Array(rows.length * days);
  const found: number[] = [];
  for (const [number, row] of rows.entries()) {
    const stays = worth(row, row.own, prices);
    for (let place = 0; place < days; place += 1) {
      const more = worth(row, place, prices) - stays;
      if (place === row.own || more < LEAST_GAIN) continue;
      rates[number * days + place] = more / row.seconds;
      found.push(number * days + place);
    }
  }
  return Uint32Array.from(found).sort((one, other) => rates[other]! - rates[one]!);
}
