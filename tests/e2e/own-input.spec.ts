import { expect } from '@playwright/test';
import { test } from './support/own-app.ts';
import { openWorkbench } from './support/workbench.ts';

const HALF = `import * as tf from '@tensorflow/tfjs';

export function softmax(x: tf.Tensor2D): tf.Tensor2D {
  return tf.fill(x.shape, 0.5) as tf.Tensor2D;
}

export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  throw new Error('not written yet');
}
`;

test('the first example is the first own input, and a call shows what the code and the reference give', async ({
  page,
}) => {
  await openWorkbench(page, 'losses/softmax', HALF);
  await expect(page.getByRole('heading', { name: 'Examples' })).toBeVisible();
  const own = page.getByLabel('Your own input');
  await expect(own).toHaveValue('softmax(tf.tensor([[1, 2, 3]]))');

  await own.fill('softmax(tf.tensor([[0, 0, 0, 0]]))');
  await page.getByRole('button', { name: 'Try it' }).click();
  const [yours, reference] = [page.locator('.wb-own dd').first(), page.locator('.wb-own dd').last()];
  await expect(yours).toHaveText('[[0.5, 0.5, 0.5, 0.5]]', { timeout: 60_000 });
  await expect(reference).toHaveText('[[0.25, 0.25, 0.25, 0.25]]');
  await expect(page.locator('.wb-own')).toContainText('They differ, first at result[0][0].');

  await own.fill('softmax(tf.tensor([[0, 0]]))');
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.locator('.wb-own')).toContainText('They agree.');

  await own.fill('softmaxBackward(tf.tensor([[1, 0]]), tf.tensor([[0.5, 0.5]]))');
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(yours).toContainText('not written yet');
  await expect(reference).toHaveText('[[0.25, -0.25]]');

  await own.fill('softmax(');
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.locator('.wb-own output')).toContainText('Nothing was called');
});

test('Ctrl+Enter in an own input tries it, submits nothing, and the focus stays', async ({ page }) => {
  await openWorkbench(page, 'losses/softmax', HALF);
  await page.getByLabel('Your own input').focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.wb-own dd').first()).toHaveText('[[0.5, 0.5, 0.5]]', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Try it' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Try it' })).toBeFocused();
  await expect(page.locator('[data-verdict]')).toHaveCount(0);
});

test('rows of the bridge stand beside the statement, in three libraries', async ({ page }) => {
  await openWorkbench(page, 'losses/softmax', HALF);
  await page.getByRole('tab', { name: 'NumPy | PyTorch' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'rows divided by their sums' });
  await expect(row).toContainText('x / x.sum(axis=1, keepdims=True)');
  await expect(row).toContainText('x / x.sum(dim=1, keepdim=True)');
  await expect(row).toContainText('x.div(x.sum(1, true))');
});
