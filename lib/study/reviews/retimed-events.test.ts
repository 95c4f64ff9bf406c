import { beforeEach, describe, expect, it } from 'vitest';
import { knownCardId } from '#lib/base/card-id.ts';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { standingEvents } from '#lib/srs/log/replay.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { giveCreditBack, takeBackCredit } from '#lib/study/credit/take-back-credit.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { aContext } from '#tests/support/study-context.ts';
import { recordReviews } from './record-reviews.ts';

const CARD = knownCardId('activations/relu-a');
const AHEAD = NOON + 365 * DAY_MILLIS;

let context: StudyContext;
const at = (now: number): StudyContext => ({ ...context, now });
const answer = (number: number, now: number, cardId: string) =>
  recordReviews(at(now), [
    { id: uuid(number), cardId, at: now, zone: 'UTC', kind: 'answer', rating: 'easy', tookMillis: 3_000, seed: 1 } as {
      id: string;
    },
  ]);
const kindsInOrder = async () =>
  standingEvents((await context.stores.reviews.logs('local', [CARD])).get(CARD)!)
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'retime');

describe('a card that was answered while this machine’s own clock was a year ahead', () => {
  beforeEach(async () => {
    context = aContext();
    await answer(1, NOON - 20 * DAY_MILLIS, CARD);
    await answer(2, AHEAD, CARD);
  });

  it('takes the credit of a pass on another after that answer, and loses it again', async () => {
    await answer(3, NOON, 'exercise:losses/softmax');
    expect(await kindsInOrder()).toEqual(['answer', 'answer', 'implicit']);
    await assertFolded(context.stores, 'local');
    expect(await takeBackCredit(at(NOON + 1), uuid(4), { cardId: CARD })).toEqual({ credits: 1, cards: 1 });
    expect(await kindsInOrder()).toEqual(['answer', 'answer']);
    await assertFolded(context.stores, 'local');
  });

  it('and nothing that takes back what stands in the future stands there itself', async () => {
    await answer(3, AHEAD, 'exercise:losses/softmax');
    expect(await takeBackCredit(at(NOON), uuid(4), { cardId: null })).toMatchObject({ credits: 4 });
    expect(await giveCreditBack(at(NOON + 1), uuid(4))).toMatchObject({ value: { credits: 4 } });
    const undos = (await context.stores.reviews.page('local', null, 99)).filter(({ kind }) => kind === 'undo');
    expect(new Set(undos.map((undo) => undo.at))).toEqual(new Set([NOON, NOON + 1]));
    await assertFolded(context.stores, 'local');
  });
});
