import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { test } from './support/own-app.ts';

const LANGUAGES = [
  { locale: 'en-GB', pack: /Activation functions/, begin: 'Sigmoid Next', end: /Zero-centred.* Locked/ },
  { locale: 'zh-CN', pack: /激活函数/, begin: /Sigmoid.* 下一个/, end: /以 0 为中心.* 未开放/ },
] as const;

for (const { locale, pack, begin, end } of LANGUAGES) {
  test.describe(`the concept graph in ${locale}, on a narrow screen`, () => {
    test.use({ locale, viewport: { width: 480, height: 800 } });

    test('is one tab stop, and the arrow keys move through it', async ({ page, ownApp }) => {
      await page.goto(`${ownApp.url}/concepts`);
      await page.waitForLoadState('networkidle');
      const graph = page.getByRole('list', { name: pack });
      await tabInto(page, graph);
      await expect(focused(page)).toHaveAccessibleName(begin);

      await pressAndExpect(page, 'ArrowLeft', 'activations/sigmoid');
      await pressAndExpect(page, 'ArrowRight', 'activations/tanh');
      await pressAndExpect(page, 'ArrowRight', 'activations/saturation');
      await pressAndExpect(page, 'ArrowRight', 'activations/relu');
      await pressAndExpect(page, 'ArrowRight', 'activations/dead-relu');
      await pressAndExpect(page, 'ArrowDown', 'activations/elu');
      await pressAndExpect(page, 'ArrowLeft', 'activations/relu');
      await pressAndExpect(page, 'Home', 'activations/sigmoid');
      await pressAndExpect(page, 'End', 'activations/zero-centred-activations');
      await expect(focused(page)).toHaveAccessibleName(end);
      await expectAccessible(page);

      // The graph is left with one press, and come back to where it was left.
      await page.keyboard.press('Tab');
      await expect(graph.locator(':focus')).toHaveCount(0);
      await page.keyboard.press('Shift+Tab');
      await expect(focused(page)).toHaveAttribute('href', '/concepts/activations/zero-centred-activations');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/concepts/activations/zero-centred-activations');
    });
  });
}

function focused(page: Page): Locator {
  return page.locator(':focus');
}

async function tabInto(page: Page, graph: Locator): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    if ((await graph.locator(':focus').count()) > 0) return;
  }
  throw new Error('40 tab stops, and none of them is the graph.');
}

/** What has the focus is the concept named, and all of it can be seen. */
async function pressAndExpect(page: Page, key: string, conceptId: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(focused(page)).toHaveAttribute('href', `/concepts/${conceptId}`);
  await expect(focused(page)).toBeInViewport({ ratio: 1 });
}
