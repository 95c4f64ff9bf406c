import { expect } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { seedHistory } from './support/history.ts';
import { test } from './support/own-app.ts';

const LANGUAGES = [
  {
    locale: 'en-GB',
    suspend: 'Suspend',
    back: 'Bring back',
    undo: 'Undo',
    due: 'Set when it comes…',
    set: 'Set the date',
  },
  { locale: 'zh-CN', suspend: '暂停', back: '恢复', undo: '撤销', due: '设定到期日……', set: '设定日期' },
] as const;

for (const { locale, suspend, back, undo, due, set } of LANGUAGES) {
  test.describe(`a card’s history in ${locale}`, () => {
    test.use({ locale });

    test('actions by keyboard are recorded, shown and undone, and axe finds nothing', async ({ page, ownApp }) => {
      const [cardId] = await seedHistory(ownApp.url);
      await page.goto(`${ownApp.url}/cards/${cardId}`);
      await page.waitForLoadState('networkidle');
      const log = page.locator('table').last().locator('tbody tr');
      await expect(log).toHaveCount(7);

      await page.getByRole('button', { name: suspend, exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: back, exact: true })).toBeVisible();
      await expect(log).toHaveCount(8);
      await page.getByRole('button', { name: undo, exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: suspend, exact: true })).toBeVisible();
      await expect(log.first().locator('s')).toBeVisible();

      await page.getByRole('button', { name: due }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('textbox').fill('12');
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: set })).toHaveCount(0);
      await expect(log).toHaveCount(9);
      await expect(log.first()).toContainText('12');
      await expectAccessible(page);
    });
  });
}
