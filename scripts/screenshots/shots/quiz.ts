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
  opened('quiz-make-code', 'livedIn', '/quiz?code=activations'),
  {
    name: 'quiz-code',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      const id = await made(scene, {}, { kind: 'cards', cardIds: ['exercise:activations/prelu'] });
      await open(scene, `/quiz/${id}`);
      const code = scene.page.getByLabel(scene.texts.quiz.ask.code);
      await code.fill((await code.inputValue()).replace('tf.zerosLike(x)', 'tf.maximum(x, 0)'));
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
  {
    name: 'quiz-today',
    learner: 'livedIn',
    arrange: async (scene) => {
      await begin(scene, {});
      await answer(scene, 2);
      await scene.page.waitForLoadState('networkidle');
      await open(scene, '/');
    },
  },
  {
    name: 'quiz-progress',
    learner: 'livedIn',
    arrange: async (scene) => {
      for (const right of [4, 3, 6, 7, 9]) await takeCode(scene, right);
      await open(scene, '/progress');
    },
  },
];

type Policy = {
  readonly feedback?: 'immediate';
  readonly minutes?: number;
  readonly passAt?: number;
};

/** A quiz of ten exercises, of which so many were right. */
async function takeCode(scene: Scene, right: number): Promise<void> {
  const quizId = await made(scene, {}, { kind: 'topics', count: 10, exercises: 10 });
  // One after the other: what is given in the millisecond of handing in may come after it.
  let at = Date.now();
  const row = (): object => ({ id: crypto.randomUUID(), quizId, at: (at += 1) });
  const answers = Array.from({ length: 10 }, (_, question) => {
    const response = { kind: 'judged', source: '', verdict: question < right ? 'pass' : 'fail' };
    return { ...row(), kind: 'answered', question, response, certainty: 'guess', right: null, tookMillis: 60_000 };
  });
  const events = [...answers, { ...row(), kind: 'submitted', reason: 'learner' }];
  await post(scene, '/api/quizzes/events', { events });
}

/** The same questions each time. */
async function made(scene: Scene, policy: Policy, source: object = { kind: 'topics', count: 12 }): Promise<string> {
  const id = crypto.randomUUID();
  await post(scene, '/api/quizzes', { id, seed: 3, source, policy });
  return id;
}

async function post({ url }: Scene, path: string, body: object): Promise<void> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
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
