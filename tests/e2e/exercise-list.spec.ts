import { expect, type Page } from '@playwright/test';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { expectAccessible } from './support/axe.ts';
import { test } from './support/own-app.ts';

const links = (page: Page) => page.locator('.exercise-name > a');

for (const { locale, texts } of [
  { locale: 'en-GB', texts: CATALOGUES.en },
  { locale: 'zh-CN', texts: CATALOGUES.zh },
] as const) {
  const t = texts.exercises;
  test.describe(`the list of exercises, in ${locale}`, () => {
    test.use({ locale });

    test('is narrowed, sorted and gone through by the keyboard alone; the address can be shared', async ({
      page,
      ownApp,
    }) => {
      await page.goto(`${ownApp.url}/exercises`);
      await page.waitForLoadState('networkidle');
      const all = await links(page).count();
      await page.getByRole('button', { name: t.filter.core }).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/core=1/);
      await expect.poll(() => links(page).count()).toBeLessThan(all);
      await page.getByLabel(t.filter.minutes, { exact: true }).selectOption('10');
      await page.getByLabel(t.filter.sort, { exact: true }).selectOption('level');
      await page.getByLabel(t.filter.standing, { exact: true }).selectOption('unbegun');
      await expect(page).toHaveURL(/standing=unbegun&minutes=10&sort=level/);
      await expectAccessible(page);
      const shared = page.url();
      const names = await links(page).allInnerTexts();
      expect(names.length).toBeGreaterThan(1);
      await page.goto(`${ownApp.url}/`);
      await page.goto(shared);
      await page.waitForLoadState('networkidle');
      expect(await links(page).allInnerTexts()).toEqual(names);

      await links(page).first().focus();
      await page.keyboard.press('j');
      await expect(links(page).nth(1)).toBeFocused();
      await page.keyboard.press('End');
      await expect(links(page).last()).toBeFocused();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: t.keys.title })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await links(page).last().focus();
      await page.keyboard.press('f');
      await expect(page.getByRole('searchbox')).toBeFocused();
    });

    test('says what in its address it does not know, and shows all', async ({ page, ownApp }) => {
      await page.goto(`${ownApp.url}/exercises?track=lost&minutes=7`);
      await expect(page.locator('.notice')).toContainText('track=lost');
      await expect(page.locator('.notice')).toContainText('minutes=7');
      expect(await links(page).count()).toBeGreaterThan(20);
      await expectAccessible(page);
    });
  });
}
