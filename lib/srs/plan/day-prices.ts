import type { GainRow } from './exam-gains.ts';

/** What a second of each open day is worth, in recall, and how much can be gained at the very most. */
export type DayPrices = { readonly prices: Float64Array; readonly atMost: number };

/** Fewer where each takes long. */
const ROUNDS = { few: 80, many: 30 } as const;
const MANY_PAIRS = 200_000;

/**
 * Prices at which the cards, each choosing the day that is best for it after paying for its seconds, about fill the room:
 * the Lagrangian dual of the assignment, by the subgradient method (Held, Wolfe and Crowder 1974). Whatever the prices,
 * what is gained by all choosing freely, with the room sold, is at least what any plan within the room can gain.
 */
export function dayPrices(rows: readonly GainRow[], room: Float64Array): DayPrices {
  const prices = new Float64Array(room.length);
  let best: DayPrices = { prices: prices.slice(), atMost: Infinity };
  const scale = scaleOf(rows);
  const rounds = rows.length * room.length > MANY_PAIRS ? ROUNDS.many : ROUNDS.few;
  for (let round = 0; round < rounds; round += 1) {
    const { used, gained } = chooseFreely(rows, prices);
    const atMost = room.reduce((sum, seconds, day) => sum + seconds * prices[day]!, gained);
    if (atMost < best.atMost) best = { prices: prices.slice(), atMost };
    const step = scale / (1 + round / 4);
    for (const [day, seconds] of room.entries()) {
      const excess = (used[day]! - seconds) / Math.max(1, seconds, used[day]!);
      prices[day] = Math.max(0, prices[day]! + step * excess);
    }
  }
  return best;
}

/** Each card on the day that pays best for it; one that is not due before the exam may stay away. */
function chooseFreely(rows: readonly GainRow[], prices: Float64Array) {
  const used = new Float64Array(prices.length);
  let gained = 0;
  for (const { gains, seconds, own } of rows) {
    let [choice, value] = [own, own === -1 ? 0 : -seconds * prices[own]!];
    for (let day = 0; day < prices.length; day += 1) {
      const here = gains[day]! - seconds * prices[day]!;
      if (here > value) [choice, value] = [day, here];
    }
    gained += value;
    if (choice !== -1) used[choice] = used[choice]! + seconds;
  }
  return { used, gained };
}

function scaleOf(rows: readonly GainRow[]): number {
  return rows.reduce((most, { gains, seconds }) => Math.max(most, Math.max(0, ...gains) / seconds), 0) / 2;
}
