import { expect } from '@playwright/test';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { expectAccessible } from './support/axe.ts';
import { batchNormBackward } from './support/batch-norm.ts';
import { test } from './support/own-app.ts';
import { batchNormInPython, openInPython } from './support/python.ts';
import { judge, openWorkbench } from './support/workbench.ts';

const EXERCISE = 'normalization/batchnorm-backward';

const LANGUAGES = [
  ['en-GB', CATALOGUES.en.workbench.bridge],
  ['zh-CN', CATALOGUES.zh.workbench.bridge],
] as const;

for (const [locale, bridge] of LANGUAGES) {
  test.describe(`the bridge in ${locale}`, () => {
    test.use({ locale });

    test(`by keys alone the bridge opens, is searched, is remembered and closes`, async ({ page }) => {
      await openWorkbench(page, EXERCISE, batchNormBackward('0'));
      await page.keyboard.press('Alt+b');
      const panel = page.getByRole('region', { name: bridge.title });
      const field = panel.getByRole('searchbox');
      await expect(field).toBeFocused();
      await expect(panel.locator('[data-row=keepdims]')).toBeVisible();
      await page.keyboard.type('unsqueeze');
      await expect(panel.locator('[data-row]').first()).toContainText('expandDims');
      await expectAccessible(page);
      await page.reload();
      await expect(field).toHaveValue('unsqueeze');
      await field.focus();
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
      await expect(page.locator('#wb-editor-panel :focus')).toHaveCount(1);
    });

    test(`the sheet has all rows, finds them by name in any library, and is accessible`, async ({ page }) => {
      await page.goto('/bridge');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(bridge.title);
      expect(await page.locator('[data-row]').count()).toBeGreaterThan(50);
      await expectAccessible(page);
      await page.getByRole('searchbox').fill('np.argmax');
      await expect(page.locator('[data-row]')).toHaveCount(1);
      await expect(page.locator('[data-row=argmax] code').first()).toBeVisible();
    });
  });
}

test('after a run the habit is named, beside the report and at its line', async ({ page }) => {
  await openWorkbench(page, EXERCISE, batchNormBackward('(g - xhat).unsqueeze(0)'));
  const report = await judge(page, 'run');
  await expect(report).toHaveAttribute('data-verdict', 'error');
  await expect(report.locator('[data-habit=pytorchName]')).toContainText('unsqueeze is PyTorch');
  await expect(report.locator('[data-habit=arithmetic]')).toContainText('g.sub(xhat)');
  await expect(page.locator('.monaco-editor .wb-inline').first()).toBeVisible();
  // It has its share of the window.
  expect((await page.locator('#wb-report').boundingBox())!.height).toBeGreaterThan(150);
});

test('in Python the words of another library are named', async ({ page }) => {
  await openInPython(page, EXERCISE, batchNormInPython('dy.sum(dim=0)'));
  const report = await judge(page, 'run');
  await expect(report.locator('[data-habit=dimInNumpy]')).toContainText('axis=0');
});

test('the explained solution has it in PyTorch too', async ({ page }) => {
  await openWorkbench(page, EXERCISE, batchNormBackward('0'));
  await page.locator('[data-tab=editorial]').click();
  await page.getByRole('button', { name: CATALOGUES.en.workbench.editorial.show }).click();
  await page.getByRole('button', { name: CATALOGUES.en.workbench.editorial.confirmAction, exact: true }).click();
  await expect(page.getByRole('region', { name: CATALOGUES.en.workbench.bridge.pytorch })).toContainText(
    'torch.var_mean',
  );
});
