import { FIRST_RULE, INTERVAL_RULES, type IntervalRule } from '#lib/srs/answer/interval-rule.ts';
import { knownCardId } from '#lib/base/card-id.ts';
import { invariant } from '#lib/base/invariant.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { isKnownEntry, NEW_PLACES, type NewPlace, type ReviewEvent } from '#lib/srs/log/review-event.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type * as Row from './generated/models.ts';

/**
 * An event as the table has it; throws when a row says what no event can. One from before arrivals were kept that stands
 * after `boundAt`, by which it was there, is folded at that moment.
 */
export function toEvent(row: Row.ReviewEventModel, boundAt: EpochMillis | null): ReviewEvent {
  const { id, localDay, zone, rolloverHour } = row;
  const cardId = knownCardId(row.cardId);
  const common = {
    id,
    cardId,
    ...timeOf(row, boundAt),
    localDay,
    zone,
    rolloverHour,
    presetRevision: row.presetRevisionId,
  };
  if (!isKnownEntry(row.kind, row.version)) {
    return { ...common, kind: 'other', was: { kind: row.kind, version: row.version, body: row.body ?? '{}' } };
  }
  switch (row.kind) {
    case 'answer': {
      const rating = RATINGS.find((one) => one === row.rating);
      invariant(rating && row.tookMillis !== null && row.seed !== null, `answer ${id} has no rating, time or seed`);
      const { tookMillis, days } = row;
      const promised = days === null ? {} : { intervalDays: days };
      return { ...common, kind: 'answer', rating, tookMillis, seed: Number(row.seed), ...promised, ...ruleOf(row) };
    }
    case 'undo':
      invariant(row.undoes !== null, `undo ${id} undoes nothing`);
      return { ...common, kind: 'undo', undoes: row.undoes, ...sourceOf(row) };
    case 'suspend':
    case 'unsuspend':
    case 'bury':
    case 'unbury':
    case 'forget':
      return { ...common, kind: row.kind };
    case 'move':
      return { ...common, kind: 'move', to: placeOf(row) };
    case 'setDue':
      invariant(row.days !== null, `${id} sets no due day`);
      return { ...common, kind: 'setDue', days: row.days, ...sourceOf(row) };
    case 'placed':
      invariant(row.days !== null && row.sourceId !== null, `${id} places nothing`);
      return { ...common, kind: 'placed', days: row.days, sourceId: row.sourceId };
    case 'quizzed': {
      const rating = QUIZZED_RATINGS.find((one) => one === row.rating);
      const { tookMillis, seed, sourceId, body } = row;
      invariant(rating && tookMillis !== null && seed !== null && sourceId !== null, `${id} is no answer in a quiz`);
      const { spaced = false } = JSON.parse(body ?? '{}') as { readonly spaced?: boolean };
      const { rule = FIRST_RULE } = ruleOf(row);
      return { ...common, kind: 'quizzed', rating, spaced, tookMillis, seed: Number(seed), rule, sourceId };
    }
    case 'retime':
      return { ...common, kind: 'retime', retimes: retimedBy(row) };
    case 'implicit': {
      const { credit, sourceId, sourceCardId } = row;
      invariant(credit !== null && sourceId !== null && sourceCardId !== null, `${id} credits nothing`);
      return { ...common, kind: 'implicit', credit, sourceId, sourceCardId: knownCardId(sourceCardId) };
    }
    default:
      throw new Error(`Event ${id} is of the unknown kind “${row.kind}”`);
  }
}

/** The row of an event. */
export function fromEvent(learnerId: LearnerId, event: ReviewEvent): Row.ReviewEventModel {
  const answer = event.kind === 'answer' ? event : null;
  const asked = event.kind === 'quizzed' ? event : answer;
  const other = event.kind === 'other' ? event.was : null;
  const implicit = event.kind === 'implicit' ? event : null;
  return {
    id: event.id,
    learnerId,
    cardId: event.cardId,
    kind: other?.kind ?? event.kind,
    version: other?.version ?? 1,
    body: other?.body ?? bodyOf(event),
    receivedAt: event.receivedAt === undefined ? null : BigInt(event.receivedAt),
    claimedAt: event.claimedAt === undefined ? null : BigInt(event.claimedAt),
    at: BigInt(event.at),
    localDay: event.localDay,
    zone: event.zone,
    rolloverHour: event.rolloverHour,
    presetRevisionId: event.presetRevision,
    rating: asked?.rating ?? null,
    tookMillis: asked?.tookMillis ?? null,
    seed: asked ? BigInt(asked.seed) : null,
    days: event.kind === 'setDue' || event.kind === 'placed' ? event.days : (answer?.intervalDays ?? null),
    rule: asked?.rule ?? null,
    undoes: event.kind === 'undo' ? event.undoes : null,
    credit: implicit?.credit ?? null,
    sourceId: 'sourceId' in event ? (event.sourceId ?? null) : null,
    sourceCardId: implicit?.sourceCardId ?? null,
  };
}

function retimedBy({ id, body }: Row.ReviewEventModel): string {
  const { retimes } = JSON.parse(body ?? '{}') as { readonly retimes?: string };
  invariant(retimes, `${id} retimes nothing`);
  return retimes;
}

function placeOf({ id, body }: Row.ReviewEventModel): NewPlace {
  const { to } = JSON.parse(body ?? '{}') as { readonly to?: NewPlace };
  invariant(to && NEW_PLACES.includes(to), `${id} moves to no place`);
  return to;
}

/** What has no column of its own. */
function bodyOf(event: ReviewEvent): string | null {
  if (event.kind === 'retime') return JSON.stringify({ retimes: event.retimes });
  if (event.kind === 'move') return JSON.stringify({ to: event.to });
  return event.kind === 'quizzed' ? JSON.stringify({ spaced: event.spaced }) : null;
}

const QUIZZED_RATINGS = ['again', 'hard', 'good'] as const;

/** When a row is folded, and what else is known of its time; `boundAt` as for `toEvent`. */
export function timeOf(
  { at, receivedAt, claimedAt }: Pick<Row.ReviewEventModel, 'at' | 'receivedAt' | 'claimedAt'>,
  boundAt: EpochMillis | null,
): Pick<ReviewEvent, 'at' | 'receivedAt' | 'claimedAt'> {
  const own = Number(at);
  if (receivedAt === null && boundAt !== null && own > boundAt) return { at: boundAt, claimedAt: own };
  return {
    at: own,
    ...(receivedAt !== null && { receivedAt: Number(receivedAt) }),
    ...(claimedAt !== null && { claimedAt: Number(claimedAt) }),
  };
}

function sourceOf({ sourceId }: Row.ReviewEventModel): { readonly sourceId?: string } {
  return sourceId === null ? {} : { sourceId };
}

function ruleOf({ id, rule }: Row.ReviewEventModel): { readonly rule?: IntervalRule } {
  if (rule === null) return {};
  const known = INTERVAL_RULES.find((one) => one === rule);
  invariant(known, `answer ${id} was given under rule ${rule}, which this version does not know`);
  return { rule: known };
}
