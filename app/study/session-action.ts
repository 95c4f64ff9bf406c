import type { EpochMillis } from '#lib/base/time.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { Judged } from './session-state.ts';

/** What a learner or the clock does. `id` is the new event’s, a UUID; without `at` an answer counts as shown when it is rated. */
export type SessionAction =
  /** The note was read, or skipped. */
  | { readonly type: 'taught'; readonly at: EpochMillis }
  | { readonly type: 'show'; readonly at?: EpochMillis }
  | { readonly type: 'judge'; readonly judged: Judged; readonly at?: EpochMillis }
  | { readonly type: 'rate'; readonly rating: Rating; readonly id: string; readonly at: EpochMillis }
  | { readonly type: 'suspend' | 'bury' | 'forget' | 'undo'; readonly id: string; readonly at: EpochMillis }
  | { readonly type: 'setDue'; readonly days: number; readonly id: string; readonly at: EpochMillis }
  /** Leaves the card for later without a word in the log, as for an exercise that is opened in its workbench. */
  | { readonly type: 'setAside'; readonly at: EpochMillis }
  | { readonly type: 'flip' }
  /** The card with another seed: if it comes again, it comes like this. */
  | { readonly type: 'redrawn'; readonly card: CardView }
  /** What cards say that were awaited. */
  | { readonly type: 'arrived'; readonly cards: readonly CardView[] }
  /** What the entries are by now, whoever has answered them. */
  | { readonly type: 'catchUp'; readonly standing: readonly QueueEntry[]; readonly at: EpochMillis }
  | { readonly type: 'tick'; readonly at: EpochMillis };
