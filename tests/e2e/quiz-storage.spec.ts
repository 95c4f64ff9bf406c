import { expect, type Page } from '@playwright/test';
import { test } from './support/own-app.ts';
import { answerQuestion, heard, inText, kindsOf, madeQuiz, openQuiz } from './support/quiz.ts';

const WARNING = 'There is no room.';

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const refuse = (prototype: object, name: string): void => {
      const take = Reflect.get(prototype, name) as (...given: unknown[]) => unknown;
      Reflect.set(prototype, name, function (this: unknown, ...given: unknown[]) {
        if (Reflect.get(window, 'isFull') === true) {
          throw new DOMException('There is no room.', 'QuotaExceededError');
        }
        return take.apply(this, given);
      });
    };
    refuse(IDBObjectStore.prototype, 'add');
    refuse(IDBObjectStore.prototype, 'put');
    refuse(Storage.prototype, 'setItem');
  }),
);

/** From now on neither IndexedDB nor localStorage takes anything, or both do again. */
function fill(page: Page, isFull: boolean): Promise<unknown> {
  return page.evaluate((full) => Reflect.set(window, 'isFull', full), isFull);
}

test('with a full storage the page says so, on the result too; nothing is lost, and with room the warning goes', async ({
  page,
  ownApp,
}) => {
  const id = await madeQuiz(ownApp);
  await openQuiz(page, ownApp, id);
  await answerQuestion(page);
  await heard(page, 2);
  await expect.poll(() => kindsOf(ownApp, id)).toContain('answered');

  await page.route('**/api/quizzes/events', (route) => route.abort());
  await fill(page, true);
  await answerQuestion(page);
  await heard(page, 3);
  const warning = page.getByRole('alert').filter({ hasText: WARNING });
  await expect(warning).toBeVisible();
  await expect(page.locator('.quiz-place').nth(1)).toHaveAttribute('data-is', 'answered');
  await answerQuestion(page);
  await heard(page, 4);
  await page.keyboard.press((await inText(page)) ? 'Alt+s' : 's');
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).press('Enter');
  await expect(page.locator('.quiz-score')).toHaveText(/of 4$/u);
  await expect(warning).toBeVisible();
  expect((await kindsOf(ownApp, id)).toSorted()).toEqual(['answered', 'made']);

  // There is room again, though nobody answers yet: what was held in the page alone is on the disk, and survives a reload.
  await fill(page, false);
  await expect(warning).toHaveCount(0);
  const score = await page.locator('.quiz-score').textContent();
  await page.reload();
  await expect(page.locator('.quiz-score')).toHaveText(score!);
  await page.unroute('**/api/quizzes/events');
  await expect.poll(() => kindsOf(ownApp, id), { timeout: 60_000 }).toContain('submitted');
  expect((await kindsOf(ownApp, id)).filter((kind) => kind === 'answered')).toHaveLength(3);
});

test('a server that takes what the storage does not clears the warning too', async ({ page, ownApp }) => {
  const id = await madeQuiz(ownApp);
  await openQuiz(page, ownApp, id);
  await page.route('**/api/quizzes/events', (route) => route.abort());
  await fill(page, true);
  await answerQuestion(page);
  await heard(page, 2);
  const warning = page.getByRole('alert').filter({ hasText: WARNING });
  await expect(warning).toBeVisible();
  await page.unroute('**/api/quizzes/events');
  await expect.poll(() => kindsOf(ownApp, id), { timeout: 60_000 }).toContain('answered');
  await expect(warning).toHaveCount(0);
});

test('code that a full storage does not take is said so, and kept once there is room', async ({ page, ownApp }) => {
  const id = await madeQuiz(ownApp, {}, { kind: 'cards', cardIds: ['exercise:activations/prelu'] });
  await openQuiz(page, ownApp, id);
  await fill(page, true);
  await page.getByLabel('Your code').fill('export const mine = 1;');
  const warning = page.getByRole('alert').filter({ hasText: /does not take your code now/u });
  await expect(warning).toBeVisible();
  await fill(page, false);
  await expect(warning).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('Your code')).toHaveValue('export const mine = 1;');
});
