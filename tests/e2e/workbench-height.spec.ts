import { expect, type Page } from '@playwright/test';
import { batchNormBackward, RIGHT } from './support/batch-norm.ts';
import { test } from './support/own-app.ts';
import { editorShown, judge, openWorkbench } from './support/workbench.ts';

const EXERCISE = 'normalization/batchnorm-backward';
const WRONG = batchNormBackward('g.sub(g.mean(0, true)).div(std)');
const TALKATIVE = WRONG.replace('const n =', "for (let i = 0; i < 90; i += 1) console.log('line', i);\n  const n =");
const SIZES = [
  [1440, 900],
  [1280, 800],
  [1024, 768],
  [390, 844],
] as const;

/** What would let the page scroll, or lie beyond the window; nothing where the page is as high and as wide as the window. */
async function beyondWindow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    const found = [
      ...(scrollHeight === innerHeight ? [] : [`height ${scrollHeight} of ${innerHeight}`]),
      ...(scrollWidth <= innerWidth ? [] : [`width ${scrollWidth} of ${innerWidth}`]),
    ];
    window.scrollTo(0, 10_000);
    if (window.scrollY !== 0) found.push(`scrolled by ${window.scrollY}`);
    // What is placed absolutely is to be held by a pane, not by the page.
    for (const element of document.querySelectorAll<HTMLElement>('main.wb *')) {
      if (getComputedStyle(element).position !== 'absolute') continue;
      const holder = element.offsetParent;
      if (holder && !holder.closest('main.wb')) found.push(element.outerHTML.slice(0, 120));
    }
    return found;
  });
}

async function expectWindowful(page: Page, state: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    // Two frames: Monaco lays itself out in the first.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await beyondWindow(page), `${state} at ${width} × ${height}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('the page is as high as the window at every size, before a verdict and after every one', async ({
  page,
  ownApp: _untouched,
}) => {
  await openWorkbench(page, EXERCISE, TALKATIVE);
  await expectWindowful(page, 'idle');

  await expect(await judge(page, 'submit')).toHaveAttribute('data-verdict', 'fail');
  await expectWindowful(page, 'after a fail');
  await page.getByRole('button', { name: /^All checks/u }).click();
  await expectWindowful(page, 'after a fail, every check shown');

  await openWorkbench(page, EXERCISE, batchNormBackward(RIGHT));
  await expect(await judge(page, 'submit')).toHaveAttribute('data-verdict', 'pass');
  await expectWindowful(page, 'after a pass');
});

test('the drawer is sized by keys, folded by Enter, remembered, and leaves eight lines to the editor', async ({
  page,
}) => {
  await openWorkbench(page, EXERCISE, WRONG);
  await judge(page, 'run');
  const border = page.getByRole('separator', { name: 'Height of the report' });
  await expect(border).toHaveAttribute('aria-valuenow', '52');
  await border.focus();
  await page.keyboard.press('ArrowUp');
  await expect(border).toHaveAttribute('aria-valuenow', '56');
  await page.keyboard.press('End');
  const line = await page
    .locator('.monaco-editor .view-line')
    .first()
    .evaluate((element) => element.clientHeight);
  const code = await page.locator('.wb-editor-box').evaluate((element) => element.clientHeight);
  expect(code).toBeGreaterThanOrEqual(8 * line);
  await page.keyboard.press('Enter');
  await expect(border).toHaveAttribute('aria-valuenow', '10');
  await page.keyboard.press('Enter');
  await expect(border).toHaveAttribute('aria-valuenow', '85');
  await page.reload();
  await editorShown(page);
  await judge(page, 'run');
  await expect(border).toHaveAttribute('aria-valuenow', '85');
});
