import { answerByKeyboard, showAnswer } from '#tests/e2e/support/review.ts';
import { open, opened, type Shot } from '#scripts/screenshots/shot.ts';

const PRACTICE = '/study?custom=cram&of=activations%2Ftanh';

/** Studying besides the day’s own session: the forms, a practice, and its end. */
export const CUSTOM_STUDY_SHOTS: readonly Shot[] = [
  opened('custom-study', 'livedIn', '/custom-study'),
  opened('custom-study-concept', 'livedIn', '/custom-study?concept=activations%2Ftanh#cram'),
  opened('custom-study-empty', 'new', '/study?custom=forgotten&days=7'),
  {
    name: 'custom-study-answer',
    learner: 'livedIn',
    arrange: async (scene) => {
      await open(scene, PRACTICE);
      await showAnswer(scene.page);
    },
  },
  {
    name: 'custom-study-end',
    learner: 'livedIn',
    arrange: async (scene) => {
      await open(scene, PRACTICE);
      const end = scene.page.getByText(scene.texts.custom.session.practised);
      while (!(await end.isVisible())) await answerByKeyboard(scene.page, '3');
    },
  },
];
