import { aContext } from '#tests/support/study-context.ts';
import { expect, it } from 'vitest';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';
import { openConcept } from '#lib/study/concepts/open-concept.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
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
