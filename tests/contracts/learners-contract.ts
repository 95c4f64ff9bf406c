import { describe, expect, it } from 'vitest';
import { aProfile, DEFAULT_PARAMETERS, NOON } from '#tests/support/events.ts';
import { freshStores, type OpenStores } from './open-stores.ts';

/** What every LearnerStore and EnrolmentStore promises. */
export function learnersContract(open: OpenStores): void {
  describe('learners and enrolments', () => {
    const stores = freshStores(open);

    it('know nobody at first', async () => {
      expect(await stores().learners.find('local')).toBeNull();
    });

    it('give back a learner as made, with a first revision', async () => {
      const profile = aProfile({ zone: 'Asia/Shanghai', locale: 'zh', minutesPerDay: 45 });
      await stores().learners.create(profile, DEFAULT_PARAMETERS);
      const learner = await stores().learners.find('local');
      expect(learner?.profile).toEqual(profile);
      expect(learner?.revisions).toEqual([
        { id: 'local/default/1', number: 1, createdAt: profile.createdAt, parameters: DEFAULT_PARAMETERS },
      ]);
    });

    it('making a learner twice changes nothing', async () => {
      await stores().learners.create(aProfile(), DEFAULT_PARAMETERS);
      await stores().learners.create(aProfile({ newPerDay: 1 }), { ...DEFAULT_PARAMETERS, fuzz: false });
      const learner = await stores().learners.find('local');
      expect(learner?.profile.newPerDay).toBe(20);
      expect(learner?.revisions).toHaveLength(1);
    });

    it('saving adds a revision only when there are parameters, and keeps the old ones', async () => {
      await stores().learners.create(aProfile(), DEFAULT_PARAMETERS);
      await stores().learners.save(aProfile({ newPerDay: 7 }), null, NOON);
      expect((await stores().learners.find('local'))?.revisions).toHaveLength(1);
      const stricter = {
        ...DEFAULT_PARAMETERS,
        desiredRetention: 0.93,
        weights: DEFAULT_PARAMETERS.weights.map((w) => w / 3),
      };
      await stores().learners.save(aProfile({ newPerDay: 8 }), stricter, NOON);
      const learner = await stores().learners.find('local');
      expect(learner?.profile.newPerDay).toBe(8);
      expect(learner?.revisions.map((revision) => revision.parameters)).toEqual([DEFAULT_PARAMETERS, stricter]);
      expect(learner?.revisions[1]).toMatchObject({ id: 'local/default/2', number: 2, createdAt: NOON });
    });

    it('saving a learner who is not there is refused', async () => {
      await expect(stores().learners.save(aProfile(), DEFAULT_PARAMETERS, NOON)).rejects.toThrow();
      expect(await stores().learners.find('local')).toBeNull();
    });

    it('the last choice about a pack counts, and packs without one are not mentioned', async () => {
      await stores().learners.create(aProfile(), DEFAULT_PARAMETERS);
      expect(await stores().enrolments.choices('local')).toEqual(new Map());
      await stores().enrolments.choose('local', 'activations', false, NOON);
      await stores().enrolments.choose('local', 'attention', false, NOON);
      await stores().enrolments.choose('local', 'activations', true, NOON + 1);
      expect(await stores().enrolments.choices('local')).toEqual(
        new Map([
          ['activations', true],
          ['attention', false],
        ]),
      );
    });
  });
}
