import { knownCardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { DAY_MILLIS, MINUTE_MILLIS } from '#lib/base/time.ts';
import { INTERVAL_RULES } from '#lib/srs/answer/interval-rule.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';

const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati'];

/** One thing that a learner does to one of these cards, some time after the last; clocks are off by up to two minutes. */
export function stepOn(cards: readonly string[]) {
  return fc.record({
    card: fc.constantFrom(...cards),
    kind: fc.constantFrom(
      ...(['answer', 'answer', 'answer', 'answer', 'undo', 'undo'] as const),
      ...(['suspend', 'unsuspend', 'bury', 'unbury', 'forget', 'setDue', 'move'] as const),
    ),
    rating: fc.constantFrom(...RATINGS),
    waitMillis: fc.oneof(fc.integer({ min: 0, max: 30 * MINUTE_MILLIS }), fc.integer({ min: 0, max: 9 * DAY_MILLIS })),
    skewMillis: fc.integer({ min: -2 * MINUTE_MILLIS, max: 2 * MINUTE_MILLIS }),
    zone: fc.constantFrom(...ZONES),
    rolloverHour: fc.constantFrom(0, 4),
    seed: fc.nat(),
    promised: fc.option(fc.integer({ min: 1, max: 400 })),
    rule: fc.constantFrom(undefined, ...INTERVAL_RULES),
    days: fc.nat(60),
    undoes: fc.nat(),
    sentTwice: fc.boolean(),
    /** Stays in an outbox until all else has been sent. */
    late: fc.boolean(),
  });
}

export type Step = ReturnType<typeof stepOn> extends fc.Arbitrary<infer Value> ? Value : never;

/** The events of `steps`, the first of them not before `from`, with ids that no other `run` has. An undo takes back any event before it. */
export function draftsOf(steps: readonly Step[], run: number, from: number): readonly DraftEvent[] {
  const drafts: DraftEvent[] = [];
  let at = from;
  for (const [index, one] of steps.entries()) {
    at += one.waitMillis;
    const id = `00000000-0000-4000-8000-${String(run).padStart(6, '0')}${String(index).padStart(6, '0')}`;
    const { zone, rolloverHour, kind } = one;
    const row = { id, cardId: knownCardId(one.card), at: at + one.skewMillis, zone, rolloverHour };
    const target = drafts[one.undoes % Math.max(1, drafts.length)];
    if (kind === 'answer') {
      const promised = {
        ...(one.promised !== null && { intervalDays: one.promised }),
        ...(one.rule !== undefined && { rule: one.rule }),
      };
      drafts.push({ ...row, kind, rating: one.rating, tookMillis: 4_000, seed: one.seed, ...promised });
    } else if (kind === 'setDue') drafts.push({ ...row, kind, days: one.days });
    else if (kind === 'move') drafts.push({ ...row, kind, to: one.seed % 2 === 0 ? 'front' : 'back' });
    else if (kind !== 'undo') drafts.push({ ...row, kind });
    else if (target) drafts.push({ ...row, kind, cardId: target.cardId, undoes: target.id });
  }
  return drafts;
}
