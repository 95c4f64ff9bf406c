import { BURIED, LEECH, SUSPENDED } from '#scripts/screenshots/lived-in.ts';
import { open, opened, press, type Shot } from '#scripts/screenshots/shot.ts';

/** Cards put aside, and the history of one. */
export const CARD_SHOTS: readonly Shot[] = [
  opened('cards-aside', 'livedIn', '/cards'),
  opened('cards-aside-first', 'new', '/cards'),
  opened('cards-aside-none', 'new', '/cards?reason=leech'),
  opened('card', 'livedIn', '/cards/activations/gelu-derivative'),
  opened('card-leech', 'livedIn', `/cards/${LEECH}`),
  opened('card-suspended', 'livedIn', `/cards/${SUSPENDED}`),
  opened('card-buried', 'livedIn', `/cards/${BURIED}`),
  opened('card-new', 'new', '/cards/activations/gelu-derivative'),
  {
    name: 'card-due-dialog',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await open(scene, '/cards/activations/gelu-derivative');
      await press(scene, scene.texts.history.actions.setDue);
      await scene.page.getByRole('dialog').waitFor();
    },
  },
];
