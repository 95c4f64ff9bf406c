import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Opens the workbench of an exercise with `source` as the code that this browser has kept. It can be typed in and run then;
 * what makes its judge ready goes on beside, and ends for whoever runs it.
 */
export async function openWorkbench(page: Page, exercise: string, source: string): Promise<void> {
  // Any page of the same origin that does not write to the storage itself.
  await page.goto('/api/health');
  await page.evaluate(
    ([id, draft]) => localStorage.setItem(`gradus:workbench:${id}`, JSON.stringify({ draft, earlier: null })),
    [exercise, source] as const,
  );
  await page.goto(`/exercises/${exercise}`);
  await editorShown(page);
}

/** Waits until there is an editor to type in, which a machine with much to do may be slow to draw. */
export async function editorShown(page: Page): Promise<void> {
  await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible({ timeout: 60_000 });
}

/** Presses the keys of Run or Submit, and waits for a report that was not there before. */
export async function judge(page: Page, mode: 'run' | 'submit'): Promise<Locator> {
  const earlier = await page
    .locator('[data-verdict]')
    .evaluateAll(([report]) => report?.getAttribute('data-seed') ?? null);
  await page.keyboard.press(mode === 'run' ? "Control+'" : 'Control+Enter');
  const report = page.locator(earlier === null ? '[data-verdict]' : `[data-verdict]:not([data-seed="${earlier}"])`);
  await expect(report).toBeVisible({ timeout: 90_000 });
  return report;
}
