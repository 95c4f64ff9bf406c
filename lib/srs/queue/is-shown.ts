import type { LocalDay } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';

/** Whether a card may be asked on a study day, whenever it is due: it is neither suspended nor buried. */
export function isShown({ suspended, buriedUntil }: CardState, today: LocalDay): boolean {
  return !suspended && (buriedUntil === null || today >= buriedUntil);
}
