import { readFileSync } from 'node:fs';
import { batchNormBackward, RIGHT } from '#tests/e2e/support/batch-norm.ts';
import { batchNormInPython, openInPython, RIGHT_DX } from '#tests/e2e/support/python.ts';
import { judge, openWorkbench } from '#tests/e2e/support/workbench.ts';
import { open, press, type Scene, type Shot } from '#scripts/screenshots/shot.ts';

const EXERCISE = 'normalization/batchnorm-backward';

/** An exercise as it opens, when it has come round again, with each verdict, and what was submitted. */
export const WORKBENCH_SHOTS: readonly Shot[] = [
  { name: 'workbench', learner: 'new', arrange: (scene) => openEditor(scene, EXERCISE) },
  { name: 'workbench-again', learner: 'livedIn', arrange: (scene) => openEditor(scene, 'losses/softmax') },
  {
    name: 'workbench-fail',
    learner: 'livedIn',
    arrange: (scene) => judged(scene, 'g.sub(xhat.mul(g.mul(xhat).mean(0, true))).div(std)', 'run'),
  },
  { name: 'workbench-error', learner: 'livedIn', arrange: (scene) => judged(scene, 'g.sub(missing).div(std)', 'run') },
  { name: 'workbench-pass', learner: 'livedIn', arrange: (scene) => judged(scene, RIGHT, 'submit') },
  ...[
    { name: 'workbench-lists', exercise: 'detection/nms', mistake: 'union-counts-twice' },
    { name: 'workbench-words', exercise: 'sequences/bleu', mistake: 'not-clipped' },
    { name: 'workbench-composite', exercise: 'attention/transformer-encoder-block', mistake: 'hidden-detached' },
  ].map(({ name, exercise, mistake }): Shot => ({
    name,
    learner: 'new',
    arrange: async ({ page }) => {
      await openWorkbench(page, exercise, readFileSync(`exercises/${exercise}/mistakes/${mistake}.ts`, 'utf8'));
      await judge(page, 'submit');
      // What stands in the report all at once.
      await page.locator('.wb-inputs').evaluateAll((all) => all.map((inputs) => inputs.setAttribute('open', '')));
    },
  })),
  { name: 'workbench-python', learner: 'new', arrange: (scene) => openPython(scene) },
  {
    name: 'workbench-python-fail',
    learner: 'new',
    arrange: async (scene) => {
      await openInPython(scene.page, EXERCISE, batchNormInPython('gamma / std * (dy - xhat * dgamma / len(x))'));
      await judge(scene.page, 'run');
    },
  },
  {
    name: 'workbench-python-error',
    learner: 'new',
    arrange: async (scene) => {
      await openInPython(scene.page, EXERCISE, batchNormInPython('gamma / std * np.ones((3, 99)) * dy'));
      await judge(scene.page, 'run');
    },
  },
  {
    name: 'workbench-python-offer',
    learner: 'new',
    arrange: async ({ page, texts }) => {
      await openWorkbench(page, EXERCISE, batchNormInPython(RIGHT_DX));
      await page.getByText(texts.workbench.language.offer.python).waitFor();
    },
  },
  {
    name: 'workbench-history',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await openEditor(scene, EXERCISE);
      const history = scene.page.getByRole('button', { name: scene.texts.workbench.toolbar.history });
      // In the menu where the bar has no room for it.
      if (!(await history.first().isVisible())) await press(scene, scene.texts.workbench.bar.more);
      await press(scene, scene.texts.workbench.toolbar.history);
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'workbench-menu',
    learner: 'new',
    screenOnly: true,
    arrange: async (scene) => {
      await openEditor(scene, EXERCISE);
      await press(scene, scene.texts.workbench.bar.more);
    },
  },
  {
    name: 'workbench-hint',
    learner: 'new',
    arrange: async (scene) => {
      await judged(scene, 'g.div(std)', 'run');
      await press(scene, hintTitle(scene));
    },
  },
];

/** The button beside the diagnosis, as it names the first of the exercise’s hints. */
function hintTitle({ texts }: Scene): RegExp {
  return new RegExp(`^${texts.workbench.hints.next.replace('{number}', '1').replace('{total}', '\\d+')}$`, 'u');
}

async function openPython(scene: Scene): Promise<void> {
  await openEditor(scene, EXERCISE);
  // On a phone the code is behind a tab of its own.
  const tab = scene.page.getByRole('tab', { name: 'Python', exact: true });
  if (await tab.isVisible()) await tab.click();
}

async function openEditor(scene: Scene, exercise: string): Promise<void> {
  await open(scene, `/exercises/${exercise}`);
  await scene.page.locator('[data-engine=ready]').waitFor({ state: 'attached', timeout: 60_000 });
}

async function judged({ page }: Scene, dx: string, mode: 'run' | 'submit'): Promise<void> {
  await openWorkbench(page, EXERCISE, batchNormBackward(dx));
  await judge(page, mode);
}
