import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { test } from './support/own-app.ts';

const LANGUAGES = [
  {
    locale: 'en-GB',
    map: /^Map of \d+ concepts/,
    list: 'List',
    path: 'Path',
    find: 'Find a concept',
    close: 'Close',
    studies: /^Study/,
  },
  {
    locale: 'zh-CN',
    map: /个概念的地图/,
    list: '列表',
    path: '路径',
    find: '查找概念',
    close: '关闭',
    studies: /^学习/,
  },
] as const;

for (const words of LANGUAGES) {
  test.describe(`the page of concepts in ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

    test('its map is one tab stop, in which the keys pan, zoom and walk; a panel tells of the chosen concept', async ({
      page,
      ownApp,
    }) => {
      await page.goto(`${ownApp.url}/concepts`);
      await page.waitForLoadState('networkidle');
      const map = page.getByRole('application', { name: words.map });
      await tabTo(page, '.cm-map');
      const before = await transform(page);
      await page.keyboard.press('ArrowRight');
      expect(await transform(page)).not.toBe(before);
      await page.keyboard.press('0');
      expect(await transform(page)).toBe(before);
      await page.keyboard.press('+');
      expect(await scale(page)).toBeGreaterThan(Number(/scale\(([\d.]+)/u.exec(before)![1]));

      await page.keyboard.press('Enter');
      const panel = page.locator('.cm-panel');
      await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
      const first = await panel.getByRole('heading', { level: 2 }).textContent();
      await page.keyboard.press('ArrowRight');
      await expect(panel.getByRole('heading', { level: 2 })).not.toHaveText(first!);
      await page.keyboard.press('ArrowLeft');
      await expect(panel.getByRole('heading', { level: 2 })).toHaveText(first!);
      await expect(panel.getByRole('link', { name: words.studies })).toBeVisible();
      await expect(map).toBeFocused();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(panel).toHaveCount(0);
    });

    test('the list is one key away and leads to each concept; the search finds one, and offers what is near', async ({
      page,
      ownApp,
    }) => {
      await page.goto(`${ownApp.url}/concepts`);
      await page.waitForLoadState('networkidle');
      await page.locator('.cm-map').focus();
      await page.keyboard.press('l');
      await expect(page.locator('.cm-list a[href="/concepts/activations/sigmoid"]')).toBeVisible();
      await expect(page).toHaveURL(/view=list/u);
      await expectAccessible(page);
      const field = page.getByRole('combobox', { name: words.find });
      await field.fill('sigmiod');
      await expect(page.getByRole('option').first()).toHaveText(/Sigmoid/u);
      await page.keyboard.press('Enter');
      await expect(page.locator('.cm-panel')).toHaveAttribute('aria-label', /Sigmoid/u);
      await expect(page).toHaveURL(/concept=activations%2Fsigmoid/u);
      await page.reload();
      await expect(page.locator('.cm-panel')).toHaveAttribute('aria-label', /Sigmoid/u);
    });

    test('wheel and drag move the map, and a press chooses what is under it', async ({ page, ownApp }) => {
      await page.goto(`${ownApp.url}/concepts?concept=activations/sigmoid`);
      await page.waitForLoadState('networkidle');
      await page.getByRole('button', { name: words.close }).click();
      const box = (await page.locator('.cm-map').boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      const small = await scale(page);
      await page.mouse.wheel(0, -300);
      await expect.poll(() => scale(page)).toBeGreaterThan(small);
      const before = await transform(page);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 + 20, { steps: 3 });
      await page.mouse.up();
      expect(await transform(page)).not.toBe(before);
      await expect(page.locator('.cm-panel')).toHaveCount(0);
    });
  });

  test.describe(`the page of concepts in ${words.locale}, on a phone`, () => {
    test.use({ locale: words.locale, viewport: { width: 390, height: 844 }, hasTouch: true });

    test('begins with a stair, read from first to last, and has map and list beside it', async ({ page, ownApp }) => {
      await page.goto(`${ownApp.url}/concepts`);
      await page.waitForLoadState('networkidle');
      const steps = page.locator('.cm-path li');
      await expect(steps.first()).toBeVisible();
      const [first, second] = [(await steps.nth(0).boundingBox())!, (await steps.nth(1).boundingBox())!];
      expect(second.y).toBeLessThan(first.y);
      await expect(page.locator('.cm-map')).toBeHidden();
      await expectAccessible(page);
      await page.locator('[data-value=map]').click();
      await expect(page.locator('.cm-map')).toBeVisible();
      await page.locator('[data-value=list]').click();
      await expect(page.locator('.cm-list')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  });
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`40 tab stops, and none of them is ${selector}.`);
}

async function transform(page: Page): Promise<string> {
  return (await page.locator('.cm-world').getAttribute('transform')) ?? '';
}

async function scale(page: Page): Promise<number> {
  return Number(/scale\(([\d.]+)/u.exec(await transform(page))?.[1] ?? Number.NaN);
}
