import type { GainRow } from './exam-gains.ts';

/** A card on another open day than its own. */
type Placed = { readonly row: GainRow; readonly place: number };

/** The cards that move, and the recall that they gain together. */
export type Assignment = { readonly places: readonly Placed[]; readonly gained: number };

/** A card is not moved for less than one per cent of recall. */
const LEAST_GAIN = 0.01;

/**
 * Days for the cards within `room` (seconds of each open day, with what the cards use of it now). Greedy, once by what a
 * move gains a second and once with each second at its price, so that a card leaves a full day for one that gains more
 * there; the better of the two counts.
 */
export function assignDays(rows: readonly GainRow[], room: Float64Array, prices: Float64Array): Assignment {
  const free = greedy(rows, room, new Float64Array(prices.length));
  const priced = greedy(rows, room, prices);
  return priced.gained > free.gained ? priced : free;
}

function greedy(rows: readonly GainRow[], room: Float64Array, prices: Float64Array): Assignment {
  const left = room.slice();
  for (const { own, seconds } of rows) if (own !== -1) left[own] = left[own]! - seconds;
  const at = rows.map(({ own }) => own);
  // What a card is worth on a day, after paying for its seconds there.
  const worth = ({ gains, seconds }: GainRow, place: number): number =>
    place === -1 ? 0 : gains[place]! - seconds * prices[place]!;
  const rates = new Map<number, number>();
  const days = room.length;
  for (const [number, row] of rows.entries()) {
    for (let place = 0; place < days; place += 1) {
      const more = worth(row, place) - worth(row, row.own);
      if (place !== row.own && more >= LEAST_GAIN) rates.set(number * days + place, more / row.seconds);
    }
  }
  const pairs = [...rates].sort(([, one], [, other]) => other - one);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const [pair] of pairs) {
      const [number, place] = [Math.floor(pair / days), pair % days];
      const [row, before] = [rows[number]!, at[number]!];
      if (left[place]! < row.seconds || worth(row, place) <= worth(row, before)) continue;
      if (before !== -1) left[before] = left[before]! + row.seconds;
      left[place] = left[place]! - row.seconds;
      at[number] = place;
      isBetter = true;
    }
  }
  const places = rows.flatMap((row, number) => (at[number] === row.own ? [] : [{ row, place: at[number]! }]));
  return { places, gained: places.reduce((sum, { row, place }) => sum + row.gains[place]!, 0) };
}
