import { expect, type Page } from '@playwright/test';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { expectAccessible } from './support/axe.ts';
import { seedHistory } from './support/history.ts';
import { test } from './support/own-app.ts';

const LANGUAGES = [
  { locale: 'en-GB', texts: CATALOGUES.en },
  { locale: 'zh-CN', texts: CATALOGUES.zh },
] as const;

/** Pages of the frame, with their parts. */
const PAGES = [
  '/',
  '/exercises',
  '/exercises?text=gradient+boosting',
  '/progress',
  '/progress?view=analysis',
  '/settings',
  '/settings?tab=memory',
  '/settings?tab=packs',
  '/settings?tab=looks',
  '/settings?tab=data',
  '/licences',
  '/plan',
  '/custom-study',
];
const WIDTHS = [1280, 390, 320];

for (const { locale, texts } of LANGUAGES) {
  test.describe(`the frame in ${locale}`, () => {
    test.use({ locale });

    test('no page is wider than its screen, and axe finds nothing, light or dark', async ({ page, ownApp }) => {
      test.slow();
      await seedHistory(ownApp.url);
      for (const path of PAGES) {
        await page.goto(ownApp.url + path);
        await page.waitForLoadState('networkidle');
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBe(width);
        }
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await expectAccessible(page);
        }
      }
    });

    test('a setting is saved when its field is left, and one that means nothing is marked and kept', async ({
      page,
      ownApp,
    }) => {
      await page.goto(`${ownApp.url}/settings`);
      await page.waitForLoadState('networkidle');
      const minutes = page.getByLabel(texts.settings.daily.minutesPerDay, { exact: true });
      await minutes.fill('35');
      await page.keyboard.press('Tab');
      await expect(page.getByText(texts.settings.saved)).toBeVisible();
      await minutes.fill('soon');
      await page.keyboard.press('Enter');
      await expect(page.getByText(texts.settings.problems.minutesPerDay)).toBeVisible();
      await expect(minutes).toBeFocused();
      await expect(minutes).toHaveValue('soon');
      await minutes.fill('36');
      await page.keyboard.press('Enter');
      await expect(page.getByText(texts.settings.saved)).toBeVisible();
      await page.reload();
      await expect(minutes).toHaveValue('36');
    });
  });
}

test('Enter begins the day where nothing has the focus, and the stairs say what is done', async ({ page, ownApp }) => {
  await seedHistory(ownApp.url);
  await page.goto(ownApp.url);
  await page.waitForLoadState('networkidle');
  const steps = page.getByRole('list', { name: /^\d+ steps today, 0 done$/u });
  await expect(steps).toBeVisible();
  expect(await stepsOf(page)).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/study');
});

/** How many steps the title says. */
async function stepsOf(page: Page): Promise<number> {
  return Number.parseInt(await page.getByRole('heading', { level: 1 }).innerText(), 10);
}

test('exercises are narrowed by what the address says, and each one says where it stands', async ({ page, ownApp }) => {
  await page.goto(`${ownApp.url}/exercises`);
  await page.waitForLoadState('networkidle');
  const rows = page.getByRole('row');
  const all = await rows.count();
  await page.getByLabel('Topic', { exact: true }).selectOption('losses');
  await page.waitForURL('**/exercises?topic=losses');
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await expect(page.getByText(/^Needs /u).first()).toBeVisible();
  await page.getByRole('searchbox').fill('softmax');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/exercises?text=softmax&topic=losses');
  await expect(rows.nth(1)).toContainText(/softmax/iu);
});
