import { expect } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { test } from './support/own-app.ts';
import { leaveNote, openReview, showAnswer } from './support/review.ts';

const LANGUAGES = [
  { locale: 'en-GB', note: /^Note: / },
  { locale: 'zh-CN', note: /^笔记：/ },
] as const;

for (const { locale, note } of LANGUAGES) {
  test.describe(`the note of a concept, in ${locale}`, () => {
    test.use({ locale, viewport: { width: 1280, height: 800 } });

    test('comes once before its first card; n opens it beside the card, which is answered all the while', async ({
      page,
      ownApp,
    }) => {
      await openReview(page, ownApp.url);
      await expect(page.locator('[data-note-first]')).toBeVisible();
      await expectAccessible(page);
      await leaveNote(page);
      await page.reload();
      await page.waitForLoadState('networkidle');
      await expect(page.locator('[data-note-first]')).toHaveCount(0);

      const drawer = page.getByRole('region', { name: note });
      await page.keyboard.press('Alt+n');
      if ((await drawer.count()) === 0) await page.keyboard.press('n');
      await expect(drawer).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('n');
      await expect(drawer).toHaveCount(0);
      await showAnswer(page);
      await page.keyboard.press('n');
      await expect(drawer).toBeVisible();
      await page.keyboard.press('3');
      await expect(page.locator('[data-answer]')).toHaveCount(0);
      await expect(drawer).toHaveCount(0);
    });
  });
}
