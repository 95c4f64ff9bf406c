import { expect, type Page } from '@playwright/test';
import { batchNormBackward, RIGHT } from './support/batch-norm.ts';
import { test } from './support/own-app.ts';
import { judge, openWorkbench } from './support/workbench.ts';

const EXERCISE = 'normalization/batchnorm-backward';
const WRONG_LINE = 'g.div(std)';

/** Turns on a switch of the menu, by keyboard. */
async function turnOn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  const control = page.getByRole('switch', { name });
  for (
    let presses = 0;
    presses < 12 && !(await control.evaluate((one) => one === document.activeElement));
    presses += 1
  )
    await page.keyboard.press('Tab');
  await expect(control).toBeFocused();
  await page.keyboard.press('Space');
  await expect(control).toBeChecked();
  await page.keyboard.press('Escape');
}

/** Puts the cursor behind the last character of the code. */
async function toTheEnd(page: Page): Promise<void> {
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+End');
}

test('what runs as you type says the first failing check beside its line, and takes it back once it passes', async ({
  page,
}) => {
  await openWorkbench(page, EXERCISE, batchNormBackward(WRONG_LINE));
  await turnOn(page, 'Run as you type');
  await toTheEnd(page);
  await page.keyboard.type('// a pause');
  const mark = page.locator('.monaco-editor .wb-inline').first();
  await expect(mark).toContainText('✗', { timeout: 90_000 });
  await expect(page.getByText('As you type: Fails at the gradient')).toBeVisible();
  // Nobody asked for a verdict, so there is none.
  await expect(page.locator('[data-verdict]')).toHaveCount(0);

  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(batchNormBackward(RIGHT));
  await expect(page.getByText('As you type: passes so far')).toBeVisible({ timeout: 90_000 });
  await expect(mark).toHaveCount(0);
});

test('a run marks the line that it is about, and the mark goes with the text above it', async ({ page }) => {
  await openWorkbench(page, EXERCISE, batchNormBackward(WRONG_LINE).replace('const n =', 'boom();\n  const n ='));
  await expect(await judge(page, 'run')).toHaveAttribute('data-verdict', 'error');
  const marked = page.locator('.monaco-editor .view-line', { hasText: '✗' });
  await expect(marked).toContainText('boom();');
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('// one line more\n');
  await expect(marked).toContainText('boom();');
});

test('with Vim’s keys a letter is a command, and the line below says the mode', async ({ page }) => {
  await openWorkbench(page, EXERCISE, '// abc\n');
  await turnOn(page, 'Vim keys');
  await page.locator('.monaco-editor').first().click();
  await expect(page.locator('.wb-vim')).toContainText(/normal/iu);
  const first = page.locator('.monaco-editor .view-line').first();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('ggdw');
  await expect(first).toHaveText('abc');
  await page.keyboard.type('A');
  await expect(page.locator('.wb-vim')).toContainText(/insert/iu);
  await page.keyboard.type('d');
  await page.keyboard.press('Escape');
  await expect(first).toHaveText('abcd');
  await expect(page.locator('.wb-vim')).toContainText(/normal/iu);
});
