import { open, opened, press, type Scene, type Shot } from '#scripts/screenshots/shot.ts';

/** The first minutes of a newcomer. */
export const WELCOME_SHOTS: readonly Shot[] = [
  { ...opened('welcome', 'new', '/welcome'), screenOnly: true },
  { name: 'welcome-interview', learner: 'new', arrange: forInterview, screenOnly: true },
  opened('welcome-authors', 'new', '/welcome/authors'),
  opened('welcome-placement', 'new', '/welcome/placement'),
  { name: 'welcome-question', learner: 'new', arrange: asked, screenOnly: true },
  { name: 'welcome-map', learner: 'new', arrange: concluded },
];

async function forInterview(scene: Scene): Promise<void> {
  await open(scene, '/welcome');
  await scene.page.getByText(scene.texts.welcome.goal.interview.title, { exact: true }).click();
}

async function asked(scene: Scene): Promise<void> {
  await open(scene, '/welcome/placement');
  await scene.page.getByText(scene.texts.placement.levels.most, { exact: true }).first().click();
  await press(scene, scene.texts.placement.first);
  await scene.page.locator('article').waitFor();
}

async function concluded(scene: Scene): Promise<void> {
  await asked(scene);
  await scene.page.keyboard.press('Escape');
  await press(scene, scene.texts.placement.stop);
  await scene.page.locator('details').first().waitFor();
}
