import { expect, type Page } from '@playwright/test';
import type { QuizView } from '#lib/study/quiz/quiz-view.ts';
import type { OwnApp } from './own-app.ts';

/** How a quiz is held, where it is not as usual. */
export type QuizPolicyWish = {
  readonly feedback?: 'immediate';
  readonly minutes?: number;
  readonly certainty?: boolean;
};

/** Makes a quiz, over all packs where no source is said; answers with its id. */
export async function madeQuiz(
  { url }: OwnApp,
  policy: QuizPolicyWish = {},
  source: object = { kind: 'topics', count: 4 },
): Promise<string> {
  const id = crypto.randomUUID();
  const response = await fetch(`${url}/api/quizzes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, seed: 11, source, policy }),
  });
  expect(response.status, await response.text()).toBe(201);
  return id;
}

/** Goes to a quiz that nothing in is answered, and waits until keys are heard. */
export async function openQuiz(page: Page, { url }: OwnApp, id: string): Promise<void> {
  await page.goto(`${url}/quiz/${id}`);
  await page.waitForLoadState('networkidle');
  await heard(page, 1);
}

/** A quiz as the server has it. */
export async function viewOf({ url }: OwnApp, id: string): Promise<QuizView> {
  return (await (await fetch(`${url}/api/quizzes/${id}`)).json()) as QuizView;
}

/** What has happened in a quiz, as the server has it. */
export async function kindsOf(app: OwnApp, id: string): Promise<readonly string[]> {
  return (await viewOf(app, id)).events.map(({ kind }) => kind);
}

/** Once the keys are those of this question: it has the focus then. */
export async function heard(page: Page, number: number): Promise<void> {
  await expect(page.locator('.quiz-place[aria-current=step]')).toHaveText(new RegExp(`^${String(number)}\\D*$`, 'u'));
  await expect(page.locator('article:focus, article :focus')).toHaveCount(1);
}

/** Whether keys are letters where the focus is. */
export async function inText(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.matches('input:not([type=radio], [type=checkbox])') === true);
}

/** Answers with the first option, fairly sure; whatever has no options is given up. */
export async function answerQuestion(page: Page, { goesOn = true } = {}): Promise<void> {
  const options = page.locator('article [data-option]');
  if (!(await options.first().isVisible())) {
    await page.keyboard.press((await inText(page)) ? 'Alt+0' : '0');
    return;
  }
  const isClaim = (await options.count()) === 2;
  await page.keyboard.press('a');
  if (isClaim) {
    await expect(options).not.toHaveCount(2);
    await page.keyboard.press('a');
  }
  await page.keyboard.press('2');
  if (goesOn) await page.keyboard.press('Enter');
}
