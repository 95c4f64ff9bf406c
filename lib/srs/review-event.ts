import type { EpochMillis, LocalDay } from '#lib/base/time.ts';
import type { Rating } from './rating.ts';

/** What every row of the log says. `localDay`, `zone` and `rolloverHour` are stored and never computed again. */
type Row = {
  /** UUID made by the client; the same id twice is the same event. */
  readonly id: string;
  readonly cardId: string;
  readonly at: EpochMillis;
  readonly localDay: LocalDay;
  readonly zone: string;
  readonly rolloverHour: number;
  /** Revision of the preset whose parameters scheduled it; the server’s, never the client’s. */
  readonly presetRevision: string;
};

/** One row of the append-only review log. */
export type ReviewEvent = Row &
  (
    | { readonly kind: 'answer'; readonly rating: Rating; readonly tookMillis: number; readonly seed: number }
    | { readonly kind: 'undo'; readonly undoes: string }
    | { readonly kind: 'suspend' }
    | { readonly kind: 'unsuspend' }
    | { readonly kind: 'bury' }
    | { readonly kind: 'forget' }
  );
