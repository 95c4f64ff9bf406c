import { open, opened, press, type Shot } from '#scripts/screenshots/shot.ts';

/** Every setting, what it would cost, and keys that are being changed. */
export const SETTINGS_SHOTS: readonly Shot[] = [
  opened('settings', 'livedIn', '/settings'),
  opened('settings-memory', 'livedIn', '/settings?tab=memory'),
  opened('settings-looks', 'livedIn', '/settings?tab=looks'),
  opened('settings-data', 'livedIn', '/settings?tab=data'),
  opened('licences', 'new', '/licences'),
  {
    name: 'settings-workload',
    learner: 'livedIn',
    arrange: async (scene) => {
      await open(scene, '/settings');
      await press(scene, scene.texts.fit.workload.start);
      await scene.page.locator('[data-marker]').first().waitFor();
    },
  },
  {
    name: 'settings-key',
    learner: 'livedIn',
    arrange: async (scene) => {
      await open(scene, '/settings?tab=keys');
      await scene.page.locator('#keys tbody button').nth(4).click();
      await scene.page.keyboard.press('i');
    },
  },
  {
    name: 'settings-problem',
    learner: 'livedIn',
    arrange: async (scene) => {
      await open(scene, '/settings');
      await scene.page.locator('input[name=desiredRetention]').fill('120');
      await scene.page.locator('input[name=zone]').fill('Atlantis');
      await scene.page.keyboard.press('Enter');
      await scene.page.locator('[aria-invalid=true]').first().waitFor();
    },
  },
  {
    name: 'settings-credit',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await open(scene, '/settings?tab=packs');
      await press(scene, scene.texts.credit.takeBack.ask);
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'settings-theme',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await open(scene, '/settings');
      await press(scene, scene.texts.nav.theme);
      await scene.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'presets',
    learner: 'livedIn',
    arrange: async (scene) => {
      await open(scene, '/settings/presets');
      await scene.page.locator('summary').first().click();
    },
  },
];
