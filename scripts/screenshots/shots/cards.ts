import { BURIED, LEECH, SUSPENDED } from '#scripts/screenshots/lived-in.ts';
import { open, opened, press, type Scene, type Shot } from '#scripts/screenshots/shot.ts';

/** Opens the table and waits for its rows. */
async function openTable(scene: Scene, query = ''): Promise<void> {
  await open(scene, `/cards${query}`);
  await scene.page.locator('.browse-row').first().waitFor();
}

/** The table of cards, and the history of one. */
export const CARD_SHOTS: readonly Shot[] = [
  { name: 'cards', learner: 'livedIn', screenOnly: true, arrange: (scene) => openTable(scene) },
  { name: 'cards-aside', learner: 'livedIn', screenOnly: true, arrange: (scene) => openTable(scene, '?state=aside') },
  {
    name: 'cards-opened',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await openTable(scene, '?state=leech');
      await scene.page.locator('.browse-row').first().focus();
      await scene.page.keyboard.press('Enter');
      await scene.page.locator('.browse-opened [data-answer]').waitFor();
    },
  },
  {
    name: 'cards-selected',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await openTable(scene, '?state=review&sort=due');
      await scene.page.locator('.browse-row').first().focus();
      for (const key of [' ', 'Shift+ArrowDown', 'Shift+ArrowDown', '-']) await scene.page.keyboard.press(key);
    },
  },
  {
    name: 'cards-keys',
    learner: 'new',
    screenOnly: true,
    arrange: async (scene) => {
      await openTable(scene);
      await scene.page.locator('.browse-row').first().focus();
      await scene.page.keyboard.press('?');
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'cards-save-view',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await openTable(scene, '?kind=numeric');
      await press(scene, scene.texts.browse.views.save);
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  opened('cards-none', 'new', '/cards?pack=no-such-pack&state=lost'),
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
