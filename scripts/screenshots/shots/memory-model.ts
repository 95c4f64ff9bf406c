import { open, opened, press, type Scene, type Shot } from '#scripts/screenshots/shot.ts';

/** The memory model before a fit, while it is fitted, and what came of it. */
export const MEMORY_MODEL_SHOTS: readonly Shot[] = [
  opened('memory-model', 'livedIn', '/memory-model'),
  {
    name: 'memory-model-too-few',
    learner: 'new',
    arrange: async (scene) => {
      await start(scene);
      await scene.page.locator('main p.notice').waitFor();
    },
  },
  {
    name: 'memory-model-working',
    learner: 'livedIn',
    arrange: async (scene) => {
      // The log comes when the picture is long taken.
      await scene.page.route('**/api/memory-model/answers*', () => new Promise(() => undefined));
      await start(scene);
    },
  },
  { name: 'memory-model-offer', learner: 'livedIn', arrange: offer },
  {
    name: 'memory-model-adopted',
    learner: 'livedIn',
    arrange: async (scene) => {
      await offer(scene);
      await press(scene, scene.texts.fit.panel.adopt);
      await scene.page.getByText(scene.texts.fit.panel.adopted).waitFor();
      await scene.page.locator('main ol > li').nth(1).waitFor();
    },
  },
];

async function start(scene: Scene): Promise<void> {
  await open(scene, '/memory-model');
  await press(scene, scene.texts.fit.panel.start);
}

async function offer(scene: Scene): Promise<void> {
  await start(scene);
  await scene.page.getByText(scene.texts.fit.panel.better).waitFor({ timeout: 60_000 });
}
