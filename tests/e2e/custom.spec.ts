import { expect } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { seedHistory } from './support/history.ts';
import { test } from './support/own-app.ts';
import { answerByKeyboard, recordedAnswers } from './support/review.ts';

const LANGUAGES = [
  { locale: 'en-GB', forgotten: 'Practise what you forgot', unchanged: 'Nothing was changed', ahead: 'Review ahead' },
  { locale: 'zh-CN', forgotten: '练习忘记的卡片', unchanged: '什么都没有改变', ahead: '提前复习' },
] as const;

for (const { locale, forgotten, unchanged, ahead } of LANGUAGES) {
  test.describe(`custom study in ${locale}`, () => {
    test.use({ locale });

    test('a practice by keyboard records nothing and says so; ahead records', async ({ page, ownApp }) => {
      await seedHistory(ownApp.url);
      const before = await recordedAnswers(ownApp.url);
      await page.goto(`${ownApp.url}/custom-study`);
      await expectAccessible(page);
      const practice = page.locator('form').filter({ has: page.getByRole('heading', { name: forgotten }) });
      await practice.locator('input[type=number]').fill('30');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/study?custom=forgotten**');
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
      for (let card = 0; card < 6; card += 1) {
        if (await page.getByText(unchanged).isVisible()) break;
        await answerByKeyboard(page, '3');
      }
      await expect(page.getByText(unchanged)).toBeVisible();
      await expectAccessible(page);
      expect(await recordedAnswers(ownApp.url)).toEqual(before);

      await page.goto(`${ownApp.url}/custom-study`);
      const soon = page.locator('form').filter({ has: page.getByRole('heading', { name: ahead }) });
      await soon.locator('input[type=number]').fill('300');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/study?custom=ahead**');
      await page.waitForLoadState('networkidle');
      await answerByKeyboard(page, '3');
      await expect.poll(() => recordedAnswers(ownApp.url)).toHaveLength(before.length + 1);
    });

    test('a concept’s own page leads to its practice, already chosen', async ({ page, ownApp }) => {
      await page.goto(`${ownApp.url}/concepts/activations/tanh`);
      await page.locator('a[href^="/custom-study"]').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/custom-study?concept=activations%2Ftanh#cram');
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
      await expect(page.locator('#cram')).toBeInViewport();
      await expectAccessible(page);
    });
  });
}
