import { expect } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { seedHistory } from './support/history.ts';
import { test } from './support/own-app.ts';
import { openReview, showAnswer } from './support/review.ts';

const LANGUAGES = [
  {
    locale: 'en-GB',
    facts: ['Comes back in', 'Stability', 'Recall when due'],
    good: /After Good, recall falls to \d+%/,
  },
  { locale: 'zh-CN', facts: ['再次出现', '稳定性', '到期时的回忆概率'], good: /评为“良好”之后.*回忆概率降到 \d+%/ },
] as const;

for (const { locale, facts, good } of LANGUAGES) {
  test.describe(`what a rating would do, in ${locale}`, () => {
    test.use({ locale, viewport: { width: 1280, height: 800 } });

    test('is drawn beside the card at a hover or the focus, without a request, until Escape', async ({
      page,
      ownApp,
    }) => {
      await seedHistory(ownApp.url);
      await openReview(page, ownApp.url);
      await showAnswer(page);
      await ownApp.kill();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      const card = page.locator('main article');
      const preview = page.locator('.rating-preview');
      const easy = page.locator('[data-rating=easy]');
      const before = [await card.boundingBox(), await easy.boundingBox()];
      await expect(preview).toBeEmpty();

      await page.locator('[data-rating=good]').hover();
      await expect(preview.getByRole('img', { name: good })).toBeVisible();
      for (const fact of facts) await expect(preview.getByText(fact)).toBeVisible();
      expect([await card.boundingBox(), await easy.boundingBox()]).toEqual(before);
      const [box, cardBox] = [await preview.boundingBox(), await card.boundingBox()];
      expect(box!.x).toBeGreaterThanOrEqual(cardBox!.x + cardBox!.width);
      expect(box!.x + box!.width).toBeLessThanOrEqual(1280);
      await expectAccessible(page);

      // What is shown can be pointed at; Escape puts it away where the mouse is.
      await preview.getByText(facts[0]).hover();
      await expect(preview.getByText(facts[0])).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(preview).toBeEmpty();

      await easy.focus();
      await page.keyboard.press('Shift+Tab');
      await expect(page.locator('[data-rating=good]')).toBeFocused();
      await expect(preview.getByRole('img', { name: good })).toBeVisible();
      await expect(page.locator('[data-rating=good]')).toHaveAccessibleDescription(new RegExp(facts[1]));
      await page.keyboard.press('Escape');
      await expect(preview).toBeEmpty();
      await page.keyboard.press('Tab');
      await expect(preview.getByText(facts[2])).toBeVisible();
      expect(requests).toEqual([]);
    });

    test('is a line under the buttons where there is no room beside the card', async ({ page, ownApp }) => {
      await page.setViewportSize({ width: 1000, height: 700 });
      await openReview(page, ownApp.url);
      await showAnswer(page);
      const easy = page.locator('[data-rating=easy]');
      const before = await easy.boundingBox();
      await easy.hover();
      const preview = page.locator('.rating-preview');
      for (const fact of facts) await expect(preview.getByText(fact)).toBeVisible();
      await expect(preview.locator('svg')).toBeHidden();
      expect(await easy.boundingBox()).toEqual(before);
      await expectAccessible(page);
    });
  });
}
