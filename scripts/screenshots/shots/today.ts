import { open, opened, type Shot } from '#scripts/screenshots/shot.ts';

/** What is to be done today. */
export const TODAY_SHOTS: readonly Shot[] = [
  opened('today', 'livedIn', '/'),
  opened('exercises', 'livedIn', '/exercises'),
  opened('exercises-none', 'livedIn', '/exercises?standing=tried&level=5'),
  opened('exercises-near', 'livedIn', '/exercises?text=gradient+boosting'),
  opened('exercises-first', 'new', '/exercises'),
  {
    name: 'find',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await open(scene, '/');
      await scene.page.keyboard.press('Control+k');
      await scene.page.getByRole('combobox').fill('softmax');
      await scene.page.getByRole('option').first().waitFor();
    },
  },
];
