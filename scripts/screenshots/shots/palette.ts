import { open, type Shot } from '#scripts/screenshots/shot.ts';

/** The palette over Today: as it opens after two pages, with what is found, and with nothing. */
export const PALETTE_SHOTS: readonly Shot[] = [
  shown('palette', ''),
  shown('palette-found', 'softmax'),
  shown('palette-other-language', '交叉熵'),
  shown('palette-near', 'softmax zzzzqqqq'),
  shown('palette-none', 'zzzzqqqq'),
  {
    name: 'palette-missing',
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await scene.page.route('**/api/find**', (route) => route.abort());
      await open(scene, '/');
      await scene.page.keyboard.press('Control+k');
      await scene.page.getByRole('dialog').getByRole('alert').waitFor();
    },
  },
];

function shown(name: string, typed: string): Shot {
  return {
    name,
    learner: 'livedIn',
    screenOnly: true,
    arrange: async (scene) => {
      await open(scene, '/concepts/losses/softmax');
      await open(scene, '/exercises');
      await open(scene, '/');
      const loaded = scene.page.waitForResponse('**/api/find**');
      await scene.page.keyboard.press('Control+k');
      await loaded;
      await scene.page.getByRole('combobox').fill(typed);
      // What is found last is drawn with the next frame.
      await scene.page.waitForLoadState('networkidle');
    },
  };
}
