import { expect } from '@playwright/test';
import { test } from './support/own-app.ts';

test('the page of a card shows the figure that its question speaks of', async ({ page, ownApp }) => {
  await page.goto(`${ownApp.url}/cards/sequences/lstm-which-curve`);
  await expect(page.getByText('Click the curve')).toBeVisible();
  await expect(page.locator('main figure svg').first()).toBeVisible();
});
