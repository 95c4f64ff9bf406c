import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Nothing that axe can see is wrong with the page as it is now. A page that is just being exchanged for another has no
 * title for some milliseconds, in which React has taken the old one out of the head and not yet put the new one in:
 * the page is looked at when it has its own.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/./u);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${page.url()}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([]);
}
