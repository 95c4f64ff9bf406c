import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The same by day and by night; the page is left in its light colours. */
export async function expectAccessibleInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

/** Nothing that axe can see is wrong with the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  // Between two schemes a colour is on its way: axe judges where it ends. What is folded away stands still until it is seen.
  await page.evaluate(async () => {
    const seen = document
      .getAnimations()
      .filter(({ effect }) => !(effect instanceof KeyframeEffect) || effect.target?.checkVisibility() !== false);
    await Promise.allSettled(seen.map(({ finished }) => finished));
  });
  const { violations } = await new AxeBuilder({ page })
    // What was right is not told element by element: that took longer than to look.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // A page without frames is judged within itself; what its frames say is put together in one that is opened for it.
    .setLegacyMode(page.frames().length === 1)
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${page.url()}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([]);
}
