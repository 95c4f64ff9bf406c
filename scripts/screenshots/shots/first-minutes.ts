import { readFileSync } from 'node:fs';
import { passWelcome } from '#tests/e2e/support/pass-welcome.ts';
import { leaveNote, openReview, showAnswer } from '#tests/e2e/support/review.ts';
import { judge, openWorkbench } from '#tests/e2e/support/workbench.ts';
import { open, press, type Scene, type Shot } from '#scripts/screenshots/shot.ts';

const EXERCISE = 'foundations/affine';
const FOLDER = `exercises/${EXERCISE}`;

/** The first ten minutes of a learner who takes every default, as ten pictures in their order. */
export const FIRST_MINUTES_SHOTS: readonly Shot[] = [
  (scene: Scene) => open(scene, '/welcome'),
  toPlacement,
  toQuestion,
  toMap,
  toNote,
  toCard,
  toAnswer,
  toToday,
  (scene: Scene) => judged(scene, `${FOLDER}/mistakes/db-mean.ts`),
  (scene: Scene) => judged(scene, `${FOLDER}/solution.ts`),
].map((arrange, index) => ({
  name: `first-minutes-${String(index + 1).padStart(2, '0')}`,
  learner: 'new',
  screenOnly: true,
  arrange,
}));

async function toPlacement(scene: Scene): Promise<void> {
  await open(scene, '/welcome');
  await scene.page.locator('main .button-primary').click();
  await scene.page.waitForURL('**/welcome/placement');
  await scene.page.waitForLoadState('networkidle');
}

async function toQuestion(scene: Scene): Promise<void> {
  await toPlacement(scene);
  await scene.page.getByText(scene.texts.placement.levels.most, { exact: true }).first().click();
  await press(scene, scene.texts.placement.first);
  await scene.page.locator('article').waitFor();
}

async function toMap(scene: Scene): Promise<void> {
  await toQuestion(scene);
  await scene.page.keyboard.press('Escape');
  await press(scene, scene.texts.placement.stop);
  await scene.page.locator('details').first().waitFor();
}

async function toNote({ page, url }: Scene): Promise<void> {
  await openReview(page, url);
  await page.locator('[data-note-first]').waitFor();
}

async function toCard(scene: Scene): Promise<void> {
  await toNote(scene);
  await leaveNote(scene.page);
}

async function toAnswer(scene: Scene): Promise<void> {
  await toCard(scene);
  await showAnswer(scene.page);
  await scene.page.keyboard.press('3');
  await leaveNote(scene.page);
  await showAnswer(scene.page);
}

async function toToday(scene: Scene): Promise<void> {
  await passWelcome(scene.url);
  await open(scene, '/');
}

async function judged({ page }: Scene, file: string): Promise<void> {
  await openWorkbench(page, EXERCISE, readFileSync(file, 'utf8'));
  await judge(page, 'submit');
}
