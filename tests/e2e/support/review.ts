import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { downloadBackup, reviewsOf } from '#tests/support/backup-of.ts';
import { expect, type Page } from '@playwright/test';

/**
 * Answers the card on the screen with the keyboard alone, whatever its kind, and rates it. Objectively answered kinds
 * get the first option, or a number that is hardly ever right: what is judged first must still be rated.
 */
export async function answerByKeyboard(page: Page, rating: '1' | '2' | '3' | '4' = '3'): Promise<void> {
  await showAnswer(page);
  await page.keyboard.press(rating);
  await expect(page.locator('[data-answer]')).toHaveCount(0);
}

/** Has the card on the screen show its answer, with the keyboard alone. */
export async function showAnswer(page: Page): Promise<void> {
  await leaveNote(page);
  const shown = await page
    .locator('article, section')
    .filter({ has: page.locator('[lang]') })
    .first()
    .innerText();
  const field = page.locator('input.field');
  if (await field.first().isVisible()) {
    // Enter without an answer brings the focus into the field that wants one.
    for (let index = 0; index < (await field.count()); index += 1) {
      await page.keyboard.press('Enter');
      await expect(field.nth(index)).toBeFocused();
      await page.keyboard.type('17');
    }
    await page.keyboard.press('Enter');
  } else if (await page.locator('[data-option]').first().isVisible()) {
    // Of a claim the letters give the verdict first, and then the reason.
    const isClaim = (await page.locator('[data-option]').count()) === 2;
    await page.keyboard.press('a');
    if (isClaim) {
      await expect(page.locator('[data-option]')).not.toHaveCount(2);
      await page.keyboard.press('a');
    }
    await page.keyboard.press('Enter');
  } else if (await page.locator('[data-step]').first().isVisible()) {
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-step]').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  } else if (await page.locator('article [data-target]').first().isVisible()) {
    await page.locator('article [data-target]').first().press('Space');
    // On a mark, Enter chooses.
    await page.locator('article').first().focus();
    await page.keyboard.press('Enter');
  } else if (await page.locator('.code-line input').first().isVisible()) {
    await page.locator('.code-line input').first().press('Space');
    await page.keyboard.press('Enter');
  } else {
    await page.keyboard.press('Space');
  }
  await expect(page.locator('[data-answer]'), shown).toBeFocused();
}

/** Goes on to the card where the note of its concept comes first. */
export async function leaveNote(page: Page): Promise<void> {
  const note = page.locator('[data-note-first]');
  if (!(await note.isVisible())) return;
  await page.keyboard.press('Enter');
  await expect(note).toHaveCount(0);
}

/** Goes to the review and waits until keys are heard. */
export async function openReview(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/study`);
  await expect(page.getByRole('group', { name: /./ }).or(page.locator('.rating-bar')).first()).toBeVisible();
  // The page listens once its script has run; the outbox is its last act, and comes when the page has nothing else to do.
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.frame-notices')).toBeAttached();
}

/** The log as the server has it: ids of the answers, oldest first. */
export async function recordedAnswers(url: string): Promise<string[]> {
  return (await eventsOf(url)).filter(({ kind }) => kind === 'answer').map(({ id }) => id);
}

/** The whole log as the server has it, oldest first. */
export async function eventsOf(url: string): Promise<readonly ReviewEvent[]> {
  return reviewsOf(await downloadBackup(url));
}

/** Waits until what cards to come may need has been fetched, and nothing came for a while; then a review needs no server. */
export async function fetchedAhead(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('gradus:fetched-ahead').length > 0);
  const came = (): Promise<number> => page.evaluate(() => performance.getEntriesByType('resource').length);
  await expect
    .poll(async () => {
      const before = await came();
      await page.waitForTimeout(500);
      return (await came()) - before;
    })
    .toBe(0);
}
