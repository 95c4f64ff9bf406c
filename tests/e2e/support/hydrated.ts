import { expect, type Locator } from '@playwright/test';

/** Waits until React listens to this element: before that a key that is pressed on it is lost. */
export async function expectHydrated(target: Locator): Promise<void> {
  const listens = () =>
    target.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps$')));
  await expect.poll(listens).toBe(true);
}
