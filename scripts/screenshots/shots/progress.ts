import { open, opened, type Shot } from '#scripts/screenshots/shot.ts';

/** The learner’s figures, with and without their tables. */
export const PROGRESS_SHOTS: readonly Shot[] = [
  opened('progress', 'livedIn', '/progress'),
  opened('progress-analysis', 'livedIn', '/progress?view=analysis'),
  opened('progress-first', 'new', '/progress'),
  {
    name: 'progress-tables',
    learner: 'livedIn',
    arrange: async (scene) => {
      await open(scene, '/progress?view=analysis');
      for (const table of await scene.page.locator('figure.plot summary').all()) await table.click();
    },
  },
];
