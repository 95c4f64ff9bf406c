import { expect } from '@playwright/test';
import { batchNormBackward, RIGHT } from './support/batch-norm.ts';
import { test } from './support/own-app.ts';
import { judge, openWorkbench } from './support/workbench.ts';

const EXERCISE = 'normalization/batchnorm-backward';

const WRONG = [
  ['constant-statistics', 'g.div(std)'],
  ['mean-term-missing', 'g.sub(xhat.mul(g.mul(xhat).mean(0, true))).div(std)'],
  ['variance-term-missing', 'g.sub(g.mean(0, true)).div(std)'],
] as const;

for (const [mistake, dx] of WRONG) {
  test(`batch norm with the mistake “${mistake}” fails, and the diagnosis names it`, async ({ page }) => {
    await openWorkbench(page, EXERCISE, batchNormBackward(dx));
    const report = await judge(page, 'run');
    await expect(report).toHaveAttribute('data-verdict', 'fail');
    await expect(report.locator('[data-diagnosis]')).toHaveAttribute('data-diagnosis', mistake);
    await expect(report.getByRole('table').first()).toBeVisible();
  });
}

test('right batch norm passes on WebGPU, is recorded, and proposes when to come back', async ({
  page,
  ownApp: _untouched,
}) => {
  await openWorkbench(page, EXERCISE, batchNormBackward(RIGHT));
  const recorded = page.waitForResponse((response) => response.url().endsWith('/api/submissions'));
  const report = await judge(page, 'submit');
  await expect(report).toHaveAttribute('data-verdict', 'pass');
  await expect(report.locator('[data-lane=exact]')).toHaveAttribute('data-backend', 'cpu');
  const device = report.locator('[data-lane=device]');
  await expect(device).toHaveAttribute('data-backend', 'webgpu');
  await expect(device).toContainText('swiftshader');
  expect((await recorded).ok()).toBe(true);

  const rated = page.waitForResponse((response) => response.url().endsWith('/api/reviews'));
  // Passed at once, in a fraction of the time that the exercise usually takes; a lower rating may be chosen.
  await expect(page.getByRole('radio', { name: 'Easy' })).toBeChecked();
  await page.getByRole('radio', { name: 'Good' }).check();
  await page.getByRole('button', { name: 'Record it' }).click();
  expect((await rated).ok()).toBe(true);

  await page.reload();
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /^pass/ })).not.toHaveCount(0);
});

test('an endless loop is stopped, the code is kept, and the next run works', async ({ page }) => {
  await openWorkbench(page, EXERCISE, batchNormBackward(RIGHT).replace('const n =', 'for (;;);\n  const n ='));
  const stopped = await judge(page, 'run');
  await expect(stopped).toHaveAttribute('data-verdict', 'error');
  await expect(stopped.locator('[data-check]')).toHaveAttribute('data-check', 'deadline');
  await expect(page.locator('.monaco-editor').first()).toContainText('for (;;);');

  await openWorkbench(page, EXERCISE, batchNormBackward(RIGHT));
  await expect(await judge(page, 'run')).toHaveAttribute('data-verdict', 'pass');
});

test('after an endless loop the same page judges again', async ({ page }) => {
  await openWorkbench(
    page,
    EXERCISE,
    batchNormBackward(RIGHT).replace('const n =', 'while (dy.rank < 9);\n  const n ='),
  );
  await judge(page, 'run');
  const again = await judge(page, 'run');
  await expect(again).toHaveAttribute('data-verdict', 'error');
  await expect(again.locator('[data-check]')).toHaveAttribute('data-check', 'deadline');
});

test('learner code reaches neither the network nor the storage', async ({ page }) => {
  const reached: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('stolen')) reached.push(request.url());
  });
  const attempts = [
    'fetch("/stolen")',
    'fetch(self.origin + "/stolen")',
    'indexedDB.open("stolen")',
    'caches.open("stolen")',
  ];
  const source = attempts.map(
    (attempt) =>
      `try { Promise.resolve(${attempt}).then(() => console.log('REACHED'), () => console.log('shut')); } catch { console.log('shut'); }`,
  );
  await openWorkbench(
    page,
    EXERCISE,
    batchNormBackward(RIGHT).replace('const n =', `${source.join('\n  ')}\n  const n =`),
  );
  const report = await judge(page, 'run');
  await expect(report).toHaveAttribute('data-verdict', /pass|error/);
  await expect(report).not.toContainText('REACHED');
  expect(reached).toEqual([]);
});

test('a syntax error is an error with its line, not a fail', async ({ page }) => {
  await openWorkbench(page, EXERCISE, `${batchNormBackward(RIGHT)}\nfunction (`);
  const report = await judge(page, 'run');
  await expect(report).toHaveAttribute('data-verdict', 'error');
  await expect(report.locator('[data-check]')).toHaveAttribute('data-check', 'load');
  await expect(report.locator('[data-check]')).toContainText('line 17');
});
