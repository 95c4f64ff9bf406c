import { beforeEach, describe, expect, it } from 'vitest';
import type { QuizEvent } from '#lib/quiz/quiz-event.ts';
import { aProfile, DEFAULT_PARAMETERS, NOON, uuid } from '#tests/support/events.ts';
import { aQuiz } from '#tests/support/quizzes.ts';
import { freshStores, type OpenStores } from './open-stores.ts';

const made = (number: number, at: number): QuizEvent => ({
  id: uuid(number),
  quizId: uuid(number),
  at,
  receivedAt: at,
  kind: 'made',
  quiz: aQuiz({ id: uuid(number), madeAt: at }),
});
const flagged = (number: number, quiz: number, at: number): QuizEvent => ({
  id: uuid(number),
  quizId: uuid(quiz),
  at,
  receivedAt: at + 5,
  claimedAt: at + 7,
  kind: 'flagged',
  question: 0,
});
const newer: QuizEvent = {
  id: uuid(9),
  quizId: uuid(1),
  at: NOON,
  receivedAt: NOON,
  kind: 'other',
  was: { kind: 'answered', version: 2, body: '{"in":"colours"}' },
};

/** What every QuizStore promises. */
export function quizzesContract(open: OpenStores): void {
  describe('quizzes', () => {
    const stores = freshStores(open);
    beforeEach(() => stores().learners.create(aProfile(), DEFAULT_PARAMETERS));
    const add = (events: readonly QuizEvent[], learner = 'local') =>
      stores().quizzes.record(learner, { eventIds: [], quizIds: [] }, () => events);

    it('events come back as they went in, in the order of their times, those of newer programs too', async () => {
      const events = [made(1, NOON - 9), flagged(3, 1, NOON - 5), flagged(2, 1, NOON - 5), newer];
      await add(events.toReversed());
      await add([made(7, NOON)]);
      const ordered = [events[0], events[2], events[1], newer];
      expect(await stores().quizzes.of('local', [uuid(1), uuid(8)])).toEqual(new Map([[uuid(1), ordered]]));
    });

    it('who decides is told what is there by the ids asked for, and of the quizzes asked for', async () => {
      await add([made(1, NOON), flagged(2, 1, NOON + 1), made(3, NOON)]);
      const asked = { eventIds: [uuid(2), uuid(5)], quizIds: [uuid(1)] };
      await stores().quizzes.record('local', asked, ({ byId, quizzes }) => {
        expect([...byId.keys()]).toEqual([uuid(2)]);
        expect(quizzes).toEqual(new Map([[uuid(1), [made(1, NOON), flagged(2, 1, NOON + 1)]]]));
        return [];
      });
    });

    it('the latest are those that were made last', async () => {
      await add([made(1, NOON), made(2, NOON + 2), made(3, NOON + 1), flagged(4, 1, NOON + 9)]);
      expect(await stores().quizzes.latest('local', 2)).toEqual([uuid(2), uuid(3)]);
    });

    it('pages follow each other without a gap, events of one moment among them', async () => {
      const events = [made(1, NOON), ...[2, 3, 4, 5].map((number) => flagged(number, 1, NOON + 1))];
      await add(events);
      const first = await stores().quizzes.page('local', null, 3);
      const second = await stores().quizzes.page('local', first.at(-1)!, 3);
      expect([...first, ...second]).toEqual(events);
    });

    it('an id is its learner’s own, and nobody sees another’s', async () => {
      await stores().learners.create(aProfile({ id: 'other' }), DEFAULT_PARAMETERS);
      await add([made(1, NOON)]);
      await add([made(1, NOON + 1)], 'other');
      expect(await stores().quizzes.page('local', null, 9)).toEqual([made(1, NOON)]);
      expect(await stores().quizzes.latest('other', 9)).toEqual([uuid(1)]);
    });

    it('what fails in the middle leaves nothing behind', async () => {
      await add([made(1, NOON)]);
      const failing = stores().quizzes.record('local', { eventIds: [], quizIds: [] }, () => {
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await stores().quizzes.page('local', null, 9)).toHaveLength(1);
    });
  });
}
