import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { exerciseIdOf } from '#lib/base/card-id.ts';
import { expectAccessible, expectAccessibleInBoth } from './support/axe.ts';
import { test, type OwnApp } from './support/own-app.ts';
import { heard, kindsOf, madeQuiz, openQuiz, viewOf } from './support/quiz.ts';

const WRONG = '\n// Nothing of it is written yet.\n';

test('Exercises leads to a quiz of code; code survives a reload, and is judged in place in the exact lane', async ({
  page,
  ownApp,
}) => {
  await page.goto(`${ownApp.url}/exercises?topic=activations`);
  await page.getByRole('link', { name: /^a quiz of code/u }).press('Enter');
  await page.waitForURL(/\/quiz\?code=activations$/u);
  await page.waitForLoadState('networkidle');
  await expect(page.getByLabel('Of these, small exercises')).toHaveValue('3');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  await page.waitForURL(/\/quiz\/[\w-]{36}$/u);
  await page.waitForLoadState('networkidle');
  await heard(page, 1);
  await expectAccessibleInBoth(page);

  const id = page.url().split('/').at(-1)!;
  const { quiz } = await viewOf(ownApp, id);
  const solutions = quiz.questions.map(({ cardId }) =>
    readFileSync(`exercises/${exerciseIdOf(cardId)!}/solution.ts`, 'utf8'),
  );
  const code = page.getByLabel('Your code');
  await code.fill(solutions[0]!);
  await page.keyboard.press('Alt+3');
  await page.reload();
  await page.waitForLoadState('networkidle');
  await expect(code).toHaveValue(solutions[0]!);
  await expect(page.getByRole('radio', { name: /Certain/u })).toBeChecked();
  expect(await kindsOf(ownApp, id)).toEqual(['made']);

  // Gone on from by its button; left by a key, so that it is judged behind the next one.
  await page.getByRole('button', { name: /^Next/u }).press('Enter');
  await heard(page, 2);
  await code.fill(solutions[1]!);
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Alt+n');
  await heard(page, 3);
  await code.fill((await code.inputValue()) + WRONG);
  await page.keyboard.press('Alt+1');
  // Handed in at once: what is being judged is judged first.
  await page.keyboard.press('Alt+s');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('All 3 questions are answered.')).toBeVisible({ timeout: 90_000 });
  await dialog.getByRole('button', { name: 'Hand in' }).press('Enter');
  await expect(page.locator('.quiz-score')).toHaveText('2 of 3');
  await expect.poll(() => verdictsOf(ownApp, id)).toEqual(['pass', 'pass', 'not pass']);
  await expect.poll(() => kindsOf(ownApp, id)).toContain('submitted');
  await expectAccessible(page);
});

/** The verdicts that the server has, by the places of their questions. */
async function verdictsOf(app: OwnApp, id: string): Promise<readonly string[]> {
  const { events } = await viewOf(app, id);
  return events
    .flatMap((event) =>
      event.kind === 'answered' && event.response?.kind === 'judged'
        ? [{ at: event.question, isRight: event.right, verdict: event.response.verdict }]
        : [],
    )
    .toSorted((one, other) => one.at - other.at)
    .map(({ isRight, verdict }) => (isRight && verdict === 'pass' ? 'pass' : 'not pass'));
}

test('judged one by one, code has its verdict at once, and stays as it was given', async ({ page, ownApp }) => {
  const source = { kind: 'cards', cardIds: ['exercise:activations/prelu'] };
  const id = await madeQuiz(ownApp, { feedback: 'immediate' }, source);
  await openQuiz(page, ownApp, id);
  await page.getByLabel('Your code').fill(readFileSync('exercises/activations/prelu/solution.ts', 'utf8'));
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: /^Check/u }).press('Enter');
  await expect(page.locator('.verdict-line')).toHaveAttribute('data-outcome', 'right', { timeout: 90_000 });
  await expect(page.getByLabel('Your code')).toBeDisabled();
  await expectAccessibleInBoth(page);
});
