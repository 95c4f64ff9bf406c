import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { open, type Shot } from '#scripts/screenshots/shot.ts';

/** Every explorer, on the page of its concept, with its sliders where they start. */
export const EXPLORER_SHOTS: readonly Shot[] = [...shelfAt('.').concepts.values()]
  .filter(({ spec }) => spec.explorer)
  .map(({ id }) => ({
    name: `explorer-${id.replace('/', '-')}`,
    learner: 'new',
    arrange: async (scene) => {
      await open(scene, `/concepts/${id}`);
      // What its program computes is there.
      await scene.page.locator('[data-explorer] [aria-busy=false]').waitFor();
    },
  }));
