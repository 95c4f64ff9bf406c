import { open, opened, type Scene, type Shot } from '#scripts/screenshots/shot.ts';

/** Making a quiz, answering it, its end, and a quiz on paper. */
export const QUIZ_SHOTS: readonly Shot[] = [
  opened('quiz-first', 'new', '/quiz'),
  {
    name: 'quiz-make',
    learner: 'livedIn',
    arrange: async (scene) => {
      await open(scene, '/quiz');
      await scene.page.getByText(scene.texts.quiz.make.how).click();
      await scene.page.getByText(scene.texts.quiz.make.pass).click();
    },
  },
  {
    name: 'quiz-make-problem',
    learner: 'livedIn',
    arrange: async (scene) => {
      await open(scene, '/quiz');
      await scene.page.getByLabel(scene.texts.quiz.make.count).fill('1000');
      await scene.page.getByRole('button', { name: scene.texts.quiz.make.begin }).click();
    },
  },
  {
    name: 'quiz-question',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await begin(scene, { minutes: 12 });
      await answer(scene, 3);
      await scene.page.keyboard.press('f');
    },
  },
  {
    name: 'quiz-verdict',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await begin(scene, { feedback: 'immediate' });
      await giveUp(scene);
      await scene.page.locator('.verdict-line').waitFor();
    },
  },
  {
    name: 'quiz-keys',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await begin(scene, {});
      await scene.page.locator('article').first().focus();
      await scene.page.keyboard.press('?');
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'quiz-hand-in',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await begin(scene, {});
      await answer(scene, 2);
      await handIn(scene);
    },
  },
  {
    name: 'quiz-result',
    learner: 'livedIn',
    arrange: async (scene) => {
      await begin(scene, {});
      await answer(scene, 12);
      await scene.page.getByRole('dialog').waitFor();
      await scene.page.getByRole('dialog').getByRole('button', { name: scene.texts.quiz.handIn.go }).click();
      await scene.page.locator('.answered-row').first().click();
    },
  },
  {
    name: 'quiz-decided',
    learner: 'livedIn',
    arrange: async (scene) => {
      await begin(scene, { passAt: 0.9 });
      await answer(scene, 2);
      await scene.page.locator('.quiz-passed').waitFor();
    },
  },
  {
    name: 'quiz-printed',
    learner: 'livedIn',
    arrange: async (scene) => open(scene, `/quiz/${await made(scene, {})}/print?answers=1`),
  },
];

type Policy = {
  readonly feedback?: 'immediate';
  readonly minutes?: number;
  readonly passAt?: number;
};

/** The same questions each time. */
async function made({ url }: Scene, policy: Policy): Promise<string> {
  const id = crypto.randomUUID();
  const response = await fetch(`${url}/api/quizzes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, seed: 3, source: { kind: 'topics', count: 12 }, policy }),
  });
  if (!response.ok) throw new Error(await response.text());
  return id;
}

async function begin(scene: Scene, policy: Policy): Promise<void> {
  await open(scene, `/quiz/${await made(scene, policy)}`);
}

/** Answers the next questions: the first option, surer and surer; what has none is given up. */
async function answer(scene: Scene, count: number): Promise<void> {
  const { page } = scene;
  for (let question = 0; question < count; question += 1) {
    const options = page.locator('article [data-option]');
    if (!(await options.first().isVisible())) {
      await giveUp(scene);
      continue;
    }
    const isClaim = (await options.count()) === 2;
    await options.first().check();
    if (isClaim) await options.nth(2).check();
    await page
      .locator('.certainty input')
      .nth(question % 3)
      .check();
    await page.keyboard.press('Enter');
  }
}

async function giveUp({ page, texts }: Scene): Promise<void> {
  await page.locator('.dock-row').getByRole('button', { name: texts.quiz.ask.noIdea }).click();
}

async function handIn({ page, texts }: Scene): Promise<void> {
  await page.locator('.quiz-bar').getByRole('button', { name: texts.quiz.ask.handIn }).click();
  await page.getByRole('dialog').waitFor();
}
