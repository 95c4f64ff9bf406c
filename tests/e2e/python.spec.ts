import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { batchNormBackward, RIGHT } from './support/batch-norm.ts';
import { test } from './support/own-app.ts';
import { batchNormInPython, openInPython, RIGHT_DX } from './support/python.ts';
import { judge, openWorkbench } from './support/workbench.ts';

const EXERCISE = 'normalization/batchnorm-backward';

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

test('an exercise in Python: wrong and diagnosed, then right and recorded as Python', async ({
  page,
  ownApp: _untouched,
}) => {
  await openInPython(page, EXERCISE, batchNormInPython('gamma / std * (dy - xhat * dgamma / len(x))'));
  const wrong = await judge(page, 'run');
  await expect(wrong).toHaveAttribute('data-verdict', 'fail');
  await expect(wrong.locator('[data-diagnosis]')).toHaveAttribute('data-diagnosis', 'mean-term-missing');

  await openInPython(page, EXERCISE, batchNormInPython(RIGHT_DX));
  const recorded = page.waitForResponse((response) => response.url().endsWith('/api/submissions'));
  const right = await judge(page, 'submit');
  await expect(right).toHaveAttribute('data-verdict', 'pass');
  const device = right.locator('[data-lane=device]');
  await expect(device).toHaveAttribute('data-backend', 'cpu');
  await expect(device).toContainText('Python computes on the processor');
  const sent = (await recorded).request().postDataJSON() as { readonly language?: string };
  expect(sent.language).toBe('python');

  // Its history is that of its language.
  await page.reload();
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /^pass/ })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await tab(page, 'TypeScript').click();
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /^pass/ })).toHaveCount(0);
  await expect(page.getByRole('dialog')).toContainText('1 submission in Python');
});

test('an error is said in NumPy’s words, at its line, and what was printed is shown', async ({ page }) => {
  await openInPython(page, EXERCISE, batchNormInPython(RIGHT_DX, 'print("shape", x.shape); x + np.zeros((3, 99))'));
  const report = await judge(page, 'run');
  await expect(report).toHaveAttribute('data-verdict', 'error');
  await expect(report).toContainText('operands could not be broadcast together');
  await expect(report).toContainText('line 5');
  await expect(page.locator('.monaco-editor .wb-inline').first()).toBeVisible();
  await expect(report).toContainText('shape (');
});

test('an endless loop is stopped, and the same page judges again', async ({ page }) => {
  await openInPython(page, EXERCISE, batchNormInPython(RIGHT_DX, 'while len(x) > 0: pass'));
  const stopped = await judge(page, 'run');
  await expect(stopped).toHaveAttribute('data-verdict', 'error');
  await expect(stopped.locator('[data-check]')).toHaveAttribute('data-check', 'deadline');
  await page.locator('.monaco-editor .view-line', { hasText: 'while' }).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.insertText('pass');
  await expect(await judge(page, 'run')).toHaveAttribute('data-verdict', 'pass');
});

test('hints are in the language that is written, and change with it', async ({ page, ownApp: _untouched }) => {
  await openInPython(page, EXERCISE, batchNormInPython('0'));
  await page.getByRole('tab', { name: /^Hints/ }).click();
  const hints = page.getByRole('region', { name: 'Hints' });
  const more = hints.getByRole('button', { name: /hint/i });
  while (await more.isVisible()) await more.click();
  await expect(hints).toContainText('np.sqrt');
  await expect(hints).not.toContainText('rsqrt');
  await tab(page, 'TypeScript').click();
  await expect(hints).toContainText('rsqrt');
});

test('each language keeps its own code, by keys alone, also over a reload', async ({ page }) => {
  const typescript = batchNormBackward(RIGHT);
  await openWorkbench(page, EXERCISE, typescript);
  await tab(page, 'TypeScript').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Python')).toBeFocused();
  const editor = page.locator('.monaco-editor').first();
  await expect(editor).toContainText('def batch_norm_backward');
  await expect(page.locator('.wb-signatures')).toContainText('def batch_norm_backward(dy, x, gamma, eps):');
  // From the tab into the editor.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('# mine');
  await page.reload();
  await expect(tab(page, 'Python')).toHaveAttribute('aria-selected', 'true');
  await expect(editor).toContainText('# mine');
  await tab(page, 'Python').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(editor).toContainText('export function batchNormBackward');
  await expect(editor).not.toContainText('# mine');
  await page.keyboard.press('ArrowRight');
  await expect(editor).toContainText('# mine');
});

test('Python in the editor of TypeScript is offered its own place, and the page stays accessible', async ({ page }) => {
  await openWorkbench(page, EXERCISE, batchNormInPython(RIGHT_DX));
  await expect(page.getByText('This is Python.')).toBeVisible();
  await page.getByRole('button', { name: 'Switch to Python' }).click();
  await expect(tab(page, 'Python')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('This is Python.')).toBeHidden();
  await expect(page.locator('.monaco-editor').first()).toContainText('xhat * dgamma');
  await expect(await judge(page, 'run')).toHaveAttribute('data-verdict', 'pass');
  await expectAccessible(page);
});

test('a call of one’s own is made in Python', async ({ page }) => {
  await openInPython(page, 'losses/softmax', 'import numpy as np\n\n\ndef softmax(x):\n    return x * 0\n');
  await page.getByLabel('Your own input').fill('softmax(np.array([[1.0, 2.0, 3.0]]))');
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.locator('.wb-own output')).toContainText('They differ', { timeout: 60_000 });
});

test('NumPy’s names are completed', async ({ page }) => {
  await openInPython(page, 'losses/softmax', 'import numpy as np\n');
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('np.amax');
  await expect(page.locator('.suggest-widget')).toContainText('amax');
});
