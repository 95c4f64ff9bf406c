import { answerByKeyboard, openReview, showAnswer } from '#tests/e2e/support/review.ts';
import { open, openCard, opened, press, type Scene, type Shot } from '#scripts/screenshots/shot.ts';

/** Kinds that are judged before they are rated: a concept with such a card, and what only such a card has. */
const JUDGED = [
  ['choice', 'activations/tanh', 'article [data-option]'],
  ['numeric', 'activations/sigmoid', 'article input.field'],
  ['figure', 'activations/saturation', 'article figure.plot'],
] as const;

/** A review from its first card to its end. */
export const STUDY_SHOTS: readonly Shot[] = [
  opened('study-question-first', 'new', '/study'),
  { name: 'study-exercise', learner: 'livedIn', arrange: ({ page, url }) => openReview(page, url) },
  { name: 'study-question', learner: 'livedIn', arrange: openCard },
  { name: 'study-answer', learner: 'livedIn', arrange: answer },
  {
    name: 'study-preview',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await answer(scene);
      await scene.page.locator('[data-rating=good]').hover();
    },
  },
  {
    name: 'study-curves',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await answer(scene);
      const curves = scene.page.locator('.rating-curves summary');
      if (await curves.isVisible()) await curves.click();
    },
  },
  { name: 'study-flipped', learner: 'livedIn', arrange: (scene) => answerAnd(scene, 'b') },
  { name: 'study-history', learner: 'livedIn', screenOnly: true, arrange: (scene) => answerAnd(scene, 'i') },
  { name: 'study-keys', learner: 'livedIn', screenOnly: true, arrange: (scene) => answerAnd(scene, '?') },
  ...JUDGED.map(([kind, concept, sign]) => ({
    name: `study-${kind}`,
    learner: 'new' as const,
    arrange: (scene: Scene) => judged(scene, concept, sign),
  })),
  {
    name: 'study-end',
    learner: 'livedIn',
    arrange: async (scene) => {
      await open(scene, '/study?concept=optimizers%2Fsgd');
      const end = scene.page.getByRole('heading', { name: scene.texts.study.end.title });
      while (!(await end.isVisible())) await answerByKeyboard(scene.page, '4');
    },
  },
];

async function answer(scene: Scene): Promise<void> {
  await openCard(scene);
  await showAnswer(scene.page);
}

async function answerAnd(scene: Scene, key: string): Promise<void> {
  await answer(scene);
  await scene.page.keyboard.press(key);
}

async function judged(scene: Scene, concept: string, sign: string): Promise<void> {
  await open(scene, `/study?custom=cram&of=${encodeURIComponent(concept)}`);
  const wanted = scene.page.locator(sign).first();
  while (!(await wanted.isVisible())) await answerByKeyboard(scene.page, '3');
  await press(scene, scene.texts.study.dontKnow);
}
