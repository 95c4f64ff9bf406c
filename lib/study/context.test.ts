import { aContext } from '#tests/support/study-context.ts';
import { expect, it } from 'vitest';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import { currentLearner, type StudyContext } from './context.ts';
import { today } from './progress/today.ts';
import { saveSettings } from './settings/settings.ts';
import { studyPage } from './session/study-page.ts';

/** A context that counts how often its learner is read. */
function counted() {
  const stores = memoryStores();
  const counts = { reads: 0 };
  const find: typeof stores.learners.find = (id) => {
    counts.reads += 1;
    return stores.learners.find(id);
  };
  const context: StudyContext = aContext({ stores: { ...stores, learners: { ...stores.learners, find } } });
  return { context, counts };
}

it('the learner is read once a request, however many use-cases ask', async () => {
  const { context, counts } = counted();
  await currentLearner(context);
  const request = { ...context };
  counts.reads = 0;
  await today(request);
  await studyPage(request, { conceptId: null, custom: null, allDue: false });
  expect(counts.reads).toBe(1);
});

it('after a change the same request sees the learner as changed', async () => {
  const { context } = counted();
  expect((await currentLearner(context)).profile.newPerDay).not.toBe(3);
  await saveSettings(context, { newPerDay: 3 });
  expect((await currentLearner(context)).profile.newPerDay).toBe(3);
});
