import { expect } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { seedHistory } from './support/history.ts';
import { test } from './support/own-app.ts';
import { fetchedAhead, openReview, showAnswer } from './support/review.ts';

const LANGUAGES = [
  {
    locale: 'en-GB',
    facts: ['Comes back in', 'Stability', 'Recall when due'],
    good: /After Good, recall falls to \d+%/,
    all: 'What each answer would do',
    easy: /After Easy the card comes back in .*, and recall is \d+% by then/,
  },
  {
    locale: 'zh-CN',
    facts: ['再次出现', '稳定性', '到期时的回忆概率'],
    good: /评为“良好”之后.*回忆概率降到 \d+%/,
    all: '每种评分会带来什么',
    easy: /评为“简单”，.*后再次出现，届时回忆概率为 \d+%/,
  },
] as const;

for (const { locale, facts, good, all, easy } of LANGUAGES) {
  test.describe(`what a rating would do, in ${locale}`, () => {
    test.use({ locale, viewport: { width: 1280, height: 800 } });

    test('is drawn beside the card at a hover or the focus, without a request, until Escape', async ({
      page,
      ownApp,
    }) => {
      await seedHistory(ownApp.url);
      await openReview(page, ownApp.url);
      await showAnswer(page);
      await fetchedAhead(page);
      await ownApp.kill();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      const card = page.locator('main article');
      const preview = page.locator('.rating-preview');
      const easyButton = page.locator('[data-rating=easy]');
      const before = [await card.boundingBox(), await easyButton.boundingBox()];
      await expect(preview).toBeEmpty();

      await page.locator('[data-rating=good]').hover();
      await expect(preview.getByRole('img', { name: good })).toBeVisible();
      for (const fact of facts) await expect(preview.getByText(fact)).toBeVisible();
      expect([await card.boundingBox(), await easyButton.boundingBox()]).toEqual(before);
      const [box, cardBox] = [await preview.boundingBox(), await card.boundingBox()];
      expect(box!.x).toBeGreaterThanOrEqual(cardBox!.x + cardBox!.width);
      expect(box!.x + box!.width).toBeLessThanOrEqual(1280);
      await expectAccessible(page);

      // What is shown can be pointed at; Escape puts it away where the mouse is.
      await preview.getByText(facts[0]).hover();
      await expect(preview.getByText(facts[0])).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(preview).toBeEmpty();

      await easyButton.focus();
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
      const easyButton = page.locator('[data-rating=easy]');
      const before = await easyButton.boundingBox();
      await easyButton.hover();
      const preview = page.locator('.rating-preview');
      for (const fact of facts) await expect(preview.getByText(fact)).toBeVisible();
      await expect(preview.locator('svg')).toBeHidden();
      expect(await easyButton.boundingBox()).toEqual(before);
      await expectAccessible(page);
    });

    test('is unfolded under the ratings on a phone, and folded again for the next card', async ({
      browser,
      ownApp,
    }) => {
      const phone = { locale, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
      const context = await browser.newContext({ ...phone, baseURL: ownApp.url });
      const page = await context.newPage();
      const picture = page.getByRole('img', { name: easy });
      await seedHistory(ownApp.url);
      await openReview(page, ownApp.url);
      await showAnswer(page);
      await expect(picture).toHaveCount(0);
      await page.getByText(all).tap();
      await expect(picture).toBeInViewport({ ratio: 1 });
      await expectAccessible(page);
      await page.locator('[data-rating=easy]').tap();
      await showAnswer(page);
      await expect(picture).toHaveCount(0);
      await context.close();
    });
  });
}
