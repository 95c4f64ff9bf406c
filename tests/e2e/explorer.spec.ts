import { expect, type Locator } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { test } from './support/own-app.ts';

const PAGE = '/concepts/training/precision-recall-f1';

test.describe('the threshold of a histogram', () => {
  test('is moved by its slider, by dragging its line, and by keys on the line; all say the same', async ({
    page,
    ownApp,
  }) => {
    await page.goto(`${ownApp.url}${PAGE}`);
    const slider = page.getByRole('slider', { name: 'threshold t', exact: true });
    const line = page.getByRole('slider', { name: 'threshold t, in the picture' });
    await expect(line).toHaveAttribute('aria-valuetext', '0.5');
    const picture = page.locator('[data-explorer] svg', { has: line });
    await expect(picture.locator('rect[stroke]').first()).toBeVisible();

    await line.scrollIntoViewIfNeeded();
    const grip = await middleOf(line.locator('.grip'));
    await page.mouse.move(...grip);
    await page.mouse.down();
    await page.mouse.move(grip[0] + 60, grip[1], { steps: 5 });
    await expect.poll(() => valueOf(line)).toBeGreaterThan(0.55);
    await page.mouse.up();
    const dragged = await valueOf(line);
    await expect(slider).toHaveValue(String(dragged));

    // What is not held moves nothing.
    await page.mouse.move(grip[0] - 60, grip[1]);
    await expect(slider).toHaveValue(String(dragged));

    await expect(line).toBeFocused();
    await page.keyboard.press('Home');
    await expect(slider).toHaveValue('0');
    await page.keyboard.press('ArrowRight');
    await expect(slider).toHaveValue('0.02');
    await expect(page).toHaveURL(/#try=.*t:0\.02/u);
    await expectAccessible(page);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN' });

  test('the line follows a finger', async ({ page, ownApp }) => {
    await page.goto(`${ownApp.url}${PAGE}`);
    const line = page.getByRole('slider', { name: '阈值 t（图中）' });
    await line.scrollIntoViewIfNeeded();
    const [x, y] = await middleOf(line.locator('.grip'));
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: at, y }] });
    await touch('touchStart', x);
    for (const by of [10, 25, 40, 55]) await touch('touchMove', x - by);
    await expect.poll(() => valueOf(line)).toBeLessThan(0.4);
    await touch('touchEnd', x);
    await expectAccessible(page);
  });
});

async function valueOf(slider: Locator): Promise<number> {
  return Number(await slider.getAttribute('aria-valuenow'));
}

async function middleOf(part: Locator): Promise<[number, number]> {
  const { x, y, width, height } = (await part.boundingBox())!;
  return [x + width / 2, y + height / 2];
}
