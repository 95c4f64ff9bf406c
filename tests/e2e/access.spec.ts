import { expect } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { test } from './support/own-app.ts';
import { passWelcome } from './support/pass-welcome.ts';

const PAGES = [
  '/',
  '/study',
  '/concepts',
  '/concepts/activations/sigmoid',
  '/exercises',
  '/exercises/losses/softmax',
  '/progress',
  '/plan',
  '/custom-study',
  '/quiz',
  '/cards',
  '/cards/activations/gelu-derivative',
  '/settings',
  '/settings/presets',
  '/memory-model',
  '/welcome',
  '/welcome/placement',
  '/welcome/authors',
  '/no-such-page',
] as const;

for (const locale of ['en', 'zh-CN'] as const) {
  test.describe(locale, () => {
    test.use({ locale, reducedMotion: 'reduce' });

    for (const path of PAGES) {
      test(`axe finds nothing on ${path}, neither in light nor in dark`, async ({ page, ownApp }) => {
        await passWelcome(ownApp.url);
        await page.goto(ownApp.url + path);
        await expect(page.locator('main')).toBeVisible();
        if (path === '/study') await expect(page.getByRole('heading').first()).toBeVisible();
        if (path.startsWith('/exercises/'))
          await expect(page.locator('.monaco-editor').first()).toBeVisible({ timeout: 60_000 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await expectAccessible(page);
        }
      });
    }
  });
}
