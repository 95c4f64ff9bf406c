import { open, opened, type Scene, type Shot } from '#scripts/screenshots/shot.ts';

const LIST = '01990000-0000-7000-8000-000000000001';

/** Lists of exercises, one of one’s own, and a plan of one by a date. */
export const LIST_SHOTS: readonly Shot[] = [
  opened('lists-first', 'new', '/exercises/lists'),
  opened('lists-classics', 'livedIn', '/exercises/lists/classics'),
  { name: 'lists-own', learner: 'livedIn', arrange: ownList },
  opened('lists', 'livedIn', '/exercises/lists'),
  {
    name: 'lists-dialog',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await open(scene, '/exercises');
      await scene.page.locator('.add-to-list').first().click();
      await scene.page.getByRole('dialog').getByRole('checkbox').first().waitFor();
    },
  },
  { name: 'lists-plan', learner: 'livedIn', arrange: (scene) => planned(scene, '60') },
  { name: 'lists-plan-short', learner: 'livedIn', arrange: (scene) => planned(scene, '10') },
];

/** Makes the list once; made again it is the same. */
async function ownList(scene: Scene): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const made = {
    kind: 'make',
    id: LIST,
    name: 'Week one',
    exercises: ['foundations/affine', 'losses/softmax', 'optimizers/adam', 'normalization/batchnorm-backward'],
  };
  await fetch(`${scene.url}/api/lists`, { method: 'POST', headers, body: JSON.stringify(made) });
  await open(scene, `/exercises/lists/${LIST}`);
}

async function planned(scene: Scene, minutes: string): Promise<void> {
  const { page, texts } = scene;
  await open(scene, '/plan?list=classics');
  const form = page.getByRole('region', { name: texts.plan.course.title });
  await form.getByLabel(texts.plan.course.minutes).fill(minutes);
  await form.getByLabel(texts.plan.course.cards).uncheck();
  await form.getByRole('button', { name: texts.plan.preview }).click();
  await form.getByRole('heading', { name: texts.plan.previewTitle }).waitFor();
}
