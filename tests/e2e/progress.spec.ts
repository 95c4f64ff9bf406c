import { expect } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { seedHistory } from './support/history.ts';
import { test } from './support/own-app.ts';

const LANGUAGES = [
  { locale: 'en-GB', table: 'The numbers as a table', hardest: 'Hardest cards' },
  { locale: 'zh-CN', table: '以表格查看数据', hardest: '最难的卡片' },
] as const;

for (const { locale, table, hardest } of LANGUAGES) {
  test.describe(`progress in ${locale}`, () => {
    test.use({ locale });

    test('each picture has a table, opened by keyboard, and axe finds nothing', async ({ page, ownApp }) => {
      await seedHistory(ownApp.url);
      await page.goto(`${ownApp.url}/progress`);
      await expect(page.locator('figure.plot').first()).toBeVisible();
      await expectAccessible(page);
      await page.goto(`${ownApp.url}/progress?view=analysis`);
      await expect(page.getByRole('heading', { name: hardest })).toBeVisible();
      const figures = page.locator('figure.plot');
      expect(await figures.count()).toBe(7);
      for (let index = 0; index < 7; index += 1) {
        const summary = figures.nth(index).getByText(table);
        await summary.focus();
        await page.keyboard.press('Enter');
        await expect(figures.nth(index).locator('tbody tr').first()).toBeVisible();
      }
      await expectAccessible(page);
    });
  });
}
