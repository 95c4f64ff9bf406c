import { beforeEach, describe, expect, it } from 'vitest';
import type { InterviewEvent } from '#lib/interview/interview-event.ts';
import { aProfile, DEFAULT_PARAMETERS, NOON, uuid } from '#tests/support/events.ts';
import { anInterview } from '#tests/support/interviews.ts';
import { freshStores, type OpenStores } from './open-stores.ts';

const made = (number: number, at: number): InterviewEvent => ({
  id: uuid(number),
  interviewId: uuid(number),
  at,
  receivedAt: at,
  kind: 'made',
  interview: anInterview({ id: uuid(number), madeAt: at }),
});
const hinted = (number: number, interview: number, at: number): InterviewEvent => ({
  id: uuid(number),
  interviewId: uuid(interview),
  at,
  receivedAt: at + 5,
  claimedAt: at + 7,
  kind: 'hint',
  exercise: 0,
  hint: 0,
});
const newer: InterviewEvent = {
  id: uuid(9),
  interviewId: uuid(1),
  at: NOON,
  receivedAt: NOON,
  kind: 'other',
  was: { kind: 'hint', version: 2, body: '{"in":"colours"}' },
};

/** What every InterviewStore promises. */
export function interviewsContract(open: OpenStores): void {
  describe('interviews', () => {
    const stores = freshStores(open);
    beforeEach(() => stores().learners.create(aProfile(), DEFAULT_PARAMETERS));
    const add = (events: readonly InterviewEvent[], learner = 'local') =>
      stores().interviews.record(learner, { eventIds: [], interviewIds: [] }, () => events);

    it('events come back as they went in, in the order of their times, those of newer programs too', async () => {
      const events = [made(1, NOON - 9), hinted(3, 1, NOON - 5), hinted(2, 1, NOON - 5), newer];
      await add(events.toReversed());
      await add([made(7, NOON)]);
      const ordered = [events[0], events[2], events[1], newer];
      expect(await stores().interviews.of('local', [uuid(1), uuid(8)])).toEqual(new Map([[uuid(1), ordered]]));
    });

    it('who decides is told what is there by the ids asked for, and of the interviews asked for', async () => {
      await add([made(1, NOON), hinted(2, 1, NOON + 1), made(3, NOON)]);
      const asked = { eventIds: [uuid(2), uuid(5)], interviewIds: [uuid(1)] };
      await stores().interviews.record('local', asked, ({ byId, interviews }) => {
        expect([...byId.keys()]).toEqual([uuid(2)]);
        expect(interviews).toEqual(new Map([[uuid(1), [made(1, NOON), hinted(2, 1, NOON + 1)]]]));
        return [];
      });
    });

    it('the latest are those that were made last', async () => {
      await add([made(1, NOON), made(2, NOON + 2), made(3, NOON + 1), hinted(4, 1, NOON + 9)]);
      expect(await stores().interviews.latest('local', 2)).toEqual([uuid(2), uuid(3)]);
    });

    it('pages follow each other without a gap, events of one moment among them', async () => {
      const events = [made(1, NOON), ...[2, 3, 4, 5].map((number) => hinted(number, 1, NOON + 1))];
      await add(events);
      const first = await stores().interviews.page('local', null, 3);
      const second = await stores().interviews.page('local', first.at(-1)!, 3);
      expect([...first, ...second]).toEqual(events);
    });

    it('an id is its learner’s own, and nobody sees another’s', async () => {
      await stores().learners.create(aProfile({ id: 'other' }), DEFAULT_PARAMETERS);
      await add([made(1, NOON)]);
      await add([made(1, NOON + 1)], 'other');
      expect(await stores().interviews.page('local', null, 9)).toEqual([made(1, NOON)]);
      expect(await stores().interviews.latest('other', 9)).toEqual([uuid(1)]);
    });

    it('what fails in the middle leaves nothing behind', async () => {
      await add([made(1, NOON)]);
      const failing = stores().interviews.record('local', { eventIds: [], interviewIds: [] }, () => {
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await stores().interviews.page('local', null, 9)).toHaveLength(1);
    });
  });
}
