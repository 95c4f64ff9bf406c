import { open, opened, type Scene, type Shot } from '#scripts/screenshots/shot.ts';

/** Plans in force, and what each kind of plan would do. */
export const PLAN_SHOTS: readonly Shot[] = [
  opened('plan', 'livedIn', '/plan'),
  opened('plan-first', 'new', '/plan'),
  { name: 'plan-exam', learner: 'livedIn', arrange: (scene) => preview(scene, 'exam') },
  { name: 'plan-break', learner: 'livedIn', arrange: (scene) => preview(scene, 'break') },
  { name: 'plan-amnesty', learner: 'livedIn', arrange: (scene) => preview(scene, 'amnesty') },
  {
    name: 'plan-problem',
    learner: 'livedIn',
    arrange: async (scene) => {
      await open(scene, '/plan');
      await ask(scene, 'exam');
    },
  },
  {
    name: 'plan-unreachable',
    learner: 'livedIn',
    arrange: async (scene) => {
      await open(scene, '/plan');
      await scene.page.route('**/api/plans/preview', (route) => route.abort());
      await ask(scene, 'break');
      await scene.page.getByText(scene.texts.plan.unreachable).waitFor();
    },
  },
];

type Kind = 'exam' | 'break' | 'amnesty';

async function preview(scene: Scene, kind: Kind): Promise<void> {
  await open(scene, '/plan');
  if (kind === 'exam') {
    const boxes = formOf(scene, kind).getByRole('checkbox');
    for (const box of (await boxes.all()).slice(0, 5)) if (await box.isVisible()) await box.check();
  }
  await ask(scene, kind);
  await scene.page.getByRole('heading', { name: scene.texts.plan.previewTitle }).waitFor();
}

async function ask(scene: Scene, kind: Kind): Promise<void> {
  await formOf(scene, kind).getByRole('button', { name: scene.texts.plan.preview }).click();
}

function formOf({ page, texts }: Scene, kind: Kind) {
  return page.getByRole('region', { name: texts.plan[kind].title });
}
