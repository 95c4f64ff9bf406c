import { exerciseCardId } from '#lib/base/card-id.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import { NOON, uuid } from './events.ts';
import { SMALL_LIBRARY } from './small-library.ts';

/** Events in a batch. */
export const BATCH = 7;

/** A moment after all drafts. */
export const RECORDED_AT = NOON + 365 * 86_400_000;

const CARDS = [...SMALL_LIBRARY.cards.map(({ id }) => id), exerciseCardId('losses/softmax')];

/** The batch that begins with event number `first`: always the same for the same number. */
export function drafts(first: number) {
  return Array.from({ length: BATCH }, (_, index) => {
    const number = first + index;
    const common = {
      id: uuid(number),
      cardId: CARDS[(number * 5) % CARDS.length]!,
      at: NOON + ((number * 7_919) % 5_000) * 3_600_000,
      zone: 'Asia/Shanghai',
    };
    // Every eleventh takes back the first of its batch, on whose card it is.
    if (number % 11 === 10 && index > 0) {
      return { ...common, cardId: CARDS[(first * 5) % CARDS.length]!, kind: 'undo', undoes: uuid(first) };
    }
    return { ...common, kind: 'answer', rating: RATINGS[number % 4], tookMillis: 2_000, seed: number };
  });
}
