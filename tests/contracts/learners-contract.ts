import { knownPackPath } from '#lib/base/card-id.ts';
import { describe, expect, it } from 'vitest';
import { DEFAULT_QUEUE } from '#lib/srs/queue/queue-settings.ts';
import type { Learner } from '#lib/study/ports/learner-store.ts';
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
      const reviewKeys = { undo: 'x' };
      const profile = aProfile({ zone: 'Asia/Shanghai', locale: 'zh', minutesPerDay: 45, reviewKeys });
      await stores().learners.create(profile, DEFAULT_PARAMETERS);
      const learner = await stores().learners.find('local');
      expect(learner?.profile).toEqual(profile);
      expect(learner?.revisions).toEqual([
        {
          id: 'local/default/1',
          preset: 'default',
          number: 1,
          createdAt: profile.createdAt,
          parameters: DEFAULT_PARAMETERS,
        },
      ]);
    });

    it('making a learner twice changes nothing', async () => {
      await stores().learners.create(aProfile(), DEFAULT_PARAMETERS);
      await stores().learners.create(aProfile({ newPerDay: 1 }), { ...DEFAULT_PARAMETERS, fuzz: false });
      const learner = await stores().learners.find('local');
      expect(learner?.profile.newPerDay).toBe(20);
      expect(learner?.revisions).toHaveLength(1);
    });

    it('changing adds a revision only when there are parameters, and keeps the old ones', async () => {
      await stores().learners.create(aProfile(), DEFAULT_PARAMETERS);
      await stores().learners.change('local', () => ({ profile: aProfile({ newPerDay: 7 }), parameters: null }), NOON);
      expect((await stores().learners.find('local'))?.revisions).toHaveLength(1);
      const stricter = {
        ...DEFAULT_PARAMETERS,
        desiredRetention: 0.93,
        weights: DEFAULT_PARAMETERS.weights.map((w) => w / 3),
      };
      await stores().learners.change(
        'local',
        () => ({ profile: aProfile({ newPerDay: 8 }), parameters: stricter }),
        NOON,
      );
      const learner = await stores().learners.find('local');
      expect(learner?.profile.newPerDay).toBe(8);
      expect(learner?.revisions.map((revision) => revision.parameters)).toEqual([DEFAULT_PARAMETERS, stricter]);
      expect(learner?.revisions[1]).toMatchObject({ id: 'local/default/2', number: 2, createdAt: NOON });
    });

    it('presets keep revisions and a queue of their own, and packs have one of them', async () => {
      await stores().learners.create(aProfile(), DEFAULT_PARAMETERS);
      expect(await stores().learners.find('local')).toMatchObject({ queues: new Map(), packPresets: new Map() });
      const strict = { ...DEFAULT_PARAMETERS, desiredRetention: 0.95 };
      const queue = { ...DEFAULT_QUEUE, newPerDay: 3, order: 'difficulty' } as const;
      await stores().learners.changePresets('local', () => [{ name: 'strict', parameters: strict, queue }], NOON);
      await stores().learners.changePresets(
        'local',
        () => [{ name: 'strict', parameters: null, queue: DEFAULT_QUEUE }],
        NOON + 1,
      );
      await stores().learners.changePresets(
        'local',
        () => [{ name: 'default', parameters: strict, queue: null }],
        NOON + 2,
      );
      await stores().learners.assignPreset('local', 'content/a', 'strict', NOON);
      await stores().learners.assignPreset('local', 'content/b', 'strict', NOON);
      await stores().learners.assignPreset('local', 'content/b', 'default', NOON + 1);
      const learner = await stores().learners.find('local');
      expect(learner?.revisions.map(({ id, preset }) => [id, preset])).toEqual([
        ['local/default/1', 'default'],
        ['local/strict/1', 'strict'],
        ['local/default/2', 'default'],
      ]);
      expect(learner?.revisions[1]).toMatchObject({ number: 1, createdAt: NOON, parameters: strict });
      expect(learner?.queues).toEqual(new Map([['strict', DEFAULT_QUEUE]]));
      expect(learner?.packPresets).toEqual(
        new Map([
          ['content/a', 'strict'],
          ['content/b', 'default'],
        ]),
      );
    });

    it('a new preset without parameters is refused', async () => {
      await stores().learners.create(aProfile(), DEFAULT_PARAMETERS);
      const change = { name: 'empty', parameters: null, queue: DEFAULT_QUEUE };
      await expect(stores().learners.changePresets('local', () => [change], NOON)).rejects.toThrow(/needs parameters/);
    });

    it('a change sees what each change before it has left, however many are asked for at once', async () => {
      await stores().learners.create(aProfile({ newPerDay: 0 }), DEFAULT_PARAMETERS);
      const more = ({ profile }: Learner) => ({
        profile: { ...profile, newPerDay: profile.newPerDay + 1 },
        parameters: null,
      });
      const rename = ({ profile }: Learner) => ({ profile: { ...profile, minutesPerDay: 99 }, parameters: null });
      const { learners } = stores();
      await Promise.all([more, more, rename, more, more].map((decide) => learners.change('local', decide, NOON)));
      expect((await learners.find('local'))?.profile).toMatchObject({ newPerDay: 4, minutesPerDay: 99 });
    });

    it('a change that throws leaves the learner as they were', async () => {
      await stores().learners.create(aProfile(), DEFAULT_PARAMETERS);
      const broken = () => {
        throw new Error('no decision');
      };
      await expect(stores().learners.change('local', broken, NOON)).rejects.toThrow('no decision');
      expect((await stores().learners.find('local'))?.profile).toEqual(aProfile());
    });

    it('changing a learner who is not there is refused', async () => {
      const decide = () => ({ profile: aProfile(), parameters: DEFAULT_PARAMETERS });
      await expect(stores().learners.change('local', decide, NOON)).rejects.toThrow();
      expect(await stores().learners.find('local')).toBeNull();
    });

    it('the last choice about a pack counts, and packs without one are not mentioned', async () => {
      await stores().learners.create(aProfile(), DEFAULT_PARAMETERS);
      expect(await stores().enrolments.choices('local')).toEqual(new Map());
      await stores().enrolments.choose('local', knownPackPath('activations'), false, NOON);
      await stores().enrolments.choose('local', knownPackPath('attention'), false, NOON);
      await stores().enrolments.choose('local', knownPackPath('activations'), true, NOON + 1);
      expect(await stores().enrolments.choices('local')).toEqual(
        new Map([
          ['activations', true],
          ['attention', false],
        ]),
      );
    });
  });
}
