import { aContext } from '#tests/support/study-context.ts';
import { expect, it } from 'vitest';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';
import { openConcept } from '#lib/study/concepts/open-concept.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { listPresets, savePreset } from './presets.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { switchCredit } from '#lib/study/credit/switch-credit.ts';
import { weightsRevisions } from '#lib/study/memory-model/weights-revisions.ts';
import { latestRevision } from './preset-of.ts';
import { saveSettings } from './settings.ts';
import { getHabits, saveHabits } from './study-habits.ts';

it('settings, habits and opened concepts that are changed at once are all kept', async () => {
  const context: StudyContext = aContext();
  await currentLearner(context);
  const [one, other] = SMALL_LIBRARY.concepts.map(({ id }) => id);
  const [, , , , learnAhead, easy] = await Promise.all([
    saveSettings(context, { newPerDay: 3 }),
    saveSettings(context, { zone: 'Asia/Shanghai' }),
    saveSettings(context, { desiredRetention: 0.95 }),
    saveSettings(context, { maximumIntervalDays: 100 }),
    saveHabits(context, { learnAheadMinutes: 7 }),
    saveHabits(context, { prerequisites: false }),
    openConcept(context, one!, true),
    openConcept(context, other!, true),
  ]);
  const { profile, parameters } = await currentLearner(context);
  expect(profile).toMatchObject({ newPerDay: 3, zone: 'Asia/Shanghai' });
  expect(parameters).toMatchObject({ desiredRetention: 0.95, maximumIntervalDays: 100 });
  expect(await getHabits(context)).toMatchObject({
    learnAheadMinutes: 7,
    prerequisites: false,
    openedConcepts: [one, other],
  });
  expect([learnAhead.ok, easy.ok]).toEqual([true, true]);
});

it('changes of a preset that are made at once are all kept, and none undoes what settings, credit and a fit changed', async () => {
  const context: StudyContext = aContext();
  await savePreset(context, 'strict', {});
  const [before] = await listPresets(context);
  const weights = DEFAULT_PARAMETERS.weights.with(0, 0.5);
  const { learners } = context.stores;
  await Promise.all([
    savePreset(context, 'strict', { desiredRetention: 0.95 }),
    savePreset(context, 'strict', { newPerDay: 3 }),
    savePreset(context, 'strict', { maximumIntervalDays: 100 }),
    savePreset(context, 'default', { leechLapses: 5 }),
    saveSettings(context, { desiredRetention: 0.93 }),
    switchCredit(context, false),
    learners.changePresets(context.learnerId, (learner) => weightsRevisions(learner, weights), context.now),
    savePreset(context, 'strict', { order: 'random' }),
  ]);
  const [plain, strict] = await listPresets({ ...context });
  expect(plain?.settings).toEqual({ ...before?.settings, leechLapses: 5, desiredRetention: 0.93 });
  const own = { desiredRetention: 0.95, newPerDay: 3, maximumIntervalDays: 100, order: 'random' };
  expect(strict?.settings).toEqual({ ...before?.settings, ...own });
  const learner = (await learners.find(context.learnerId))!;
  for (const name of ['default', 'strict']) {
    expect(latestRevision(learner, name).parameters).toMatchObject({ weights, implicitCredit: false });
  }
});
