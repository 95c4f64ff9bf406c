import { beforeEach, describe, expect, it } from 'vitest';
import { aProfile, aReport, aSubmission, DEFAULT_PARAMETERS, uuid } from '#tests/support/events.ts';
import { freshStores, type OpenStores } from './open-stores.ts';

/** What every SubmissionStore promises. */
export function submissionsContract(open: OpenStores): void {
  describe('submissions', () => {
    const stores = freshStores(open);
    beforeEach(() => stores().learners.create(aProfile(), DEFAULT_PARAMETERS));

    it('come back as they went in, latest first, of one exercise', async () => {
      const [first, second, other] = [aSubmission(1), aSubmission(2), aSubmission(3, { exerciseId: 'attention/sdpa' })];
      for (const one of [second, other, first]) expect(await stores().submissions.add('local', one)).toBe('recorded');
      expect(await stores().submissions.of('local', 'losses/softmax', 10)).toEqual([second, first]);
      expect(await stores().submissions.of('local', 'losses/softmax', 1)).toEqual([second]);
      expect(await stores().submissions.find('local', other.id)).toEqual(other);
      expect(await stores().submissions.find('local', uuid(99))).toBeNull();
      expect(await stores().submissions.ids('local')).toEqual([first.id, second.id, other.id]);
    });

    it('in Python come back as that; the others say nothing of a language', async () => {
      const [python, typescript] = [aSubmission(2, { language: 'python' }), aSubmission(1)];
      for (const one of [typescript, python]) await stores().submissions.add('local', one);
      expect(await stores().submissions.of('local', 'losses/softmax', 10)).toEqual([python, typescript]);
      expect(await stores().submissions.find('local', typescript.id)).not.toHaveProperty('language');
    });

    it('sent twice is there once; another one with its id is a conflict', async () => {
      await stores().submissions.add('local', aSubmission(1));
      expect(await stores().submissions.add('local', aSubmission(1))).toBe('duplicate');
      expect(await stores().submissions.add('local', aSubmission(1, { source: 'other' }))).toBe('conflict');
      expect(await stores().submissions.of('local', 'losses/softmax', 10)).toEqual([aSubmission(1)]);
    });

    it('an id is its learner’s own: another learner’s submission with it is another one', async () => {
      await stores().learners.create(aProfile({ id: 'other' }), DEFAULT_PARAMETERS);
      await stores().submissions.add('local', aSubmission(1));
      expect(await stores().submissions.add('other', aSubmission(1, { source: 'other' }))).toBe('recorded');
      expect(await stores().submissions.find('local', uuid(1))).toEqual(aSubmission(1));
      expect(await stores().submissions.find('other', uuid(1))).toEqual(aSubmission(1, { source: 'other' }));
    });

    it('the last verdict is that of the latest, whatever arrived last', async () => {
      await stores().submissions.add('local', aSubmission(5, { report: aReport('losses/softmax', 'fail') }));
      await stores().submissions.add('local', aSubmission(2, { report: aReport('losses/softmax', 'pass') }));
      expect(await stores().submissions.lastVerdicts('local')).toEqual(new Map([['losses/softmax', 'fail']]));
    });
  });
}
