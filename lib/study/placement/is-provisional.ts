import type { CardState } from '#lib/srs/model/memory.ts';

/** Whether a card is taken as known by a placement, and no answer has shown it yet. */
export function isProvisional(state: CardState | undefined): boolean {
  return state?.memory.state === 'review' && state.memory.isProvisional === true;
}
