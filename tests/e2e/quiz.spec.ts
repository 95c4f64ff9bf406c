import { expect, type Page } from '@playwright/test';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { isJudged } from '#lib/quiz/askable.ts';
import { QUIZ_SIZES } from '#lib/quiz/quiz.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { expectAccessible, expectAccessibleInBoth } from './support/axe.ts';
import { test } from './support/own-app.ts';
import { answerQuestion, heard, inText, kindsOf, madeQuiz, openQuiz, viewOf } from './support/quiz.ts';
import { eventsOf } from './support/review.ts';

const LANGUAGES = [
  { locale: 'en-GB', lang: 'en', texts: CATALOGUES.en.quiz },
  { locale: 'zh-CN', lang: 'zh-CN', texts: CATALOGUES.zh.quiz },
] as const;

for (const { locale, lang, texts } of LANGUAGES) {
  test.describe(`a quiz in ${lang}, by keyboard alone`, () => {
    test.use({ locale });

    test('is made, answered, handed in and explained, and its misses go to the queue', async ({ page, ownApp }) => {
      await page.goto(`${ownApp.url}/quiz`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await page.waitForLoadState('networkidle');
      await expectAccessibleInBoth(page);
      await tabTo(page, 'input[inputmode=numeric]');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('4000');
      await page.keyboard.press('Enter');
      // The field that lacks something has the focus, and says what.
      await expect(page.locator('input[aria-invalid=true]')).toBeFocused();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('4');
      await page.keyboard.press('Enter');

      await page.waitForURL(/\/quiz\/[\w-]{36}$/u);
      await heard(page, 1);
      await expectAccessibleInBoth(page);
      await page.keyboard.press((await inText(page)) ? 'Alt+f' : 'f');
      await expect(page.locator('.quiz-place[data-flagged]')).toHaveCount(1);
      await page.keyboard.press((await inText(page)) ? 'Alt+f' : 'f');
      for (let question = 1; question <= 4; question += 1) {
        await heard(page, question);
        // One is missed for certain.
        if (question === 1) await page.keyboard.press((await inText(page)) ? 'Alt+0' : '0');
        else await answerQuestion(page);
      }
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await expectAccessible(page);
      await expect(dialog.getByRole('button', { name: texts.handIn.go })).toBeFocused();
      await page.keyboard.press('Enter');

      await page.waitForURL(/\/result$/u);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await tabTo(page, 'summary.answered-row');
      await page.keyboard.press('Enter');
      await expect(page.locator('.answered-card')).toBeVisible();
      await expectAccessibleInBoth(page);
      await page.reload();
      await page.waitForLoadState('networkidle');
      await page.keyboard.press('a');
      await expect(page.getByRole('link', { name: texts.result.study })).toBeVisible();
      await expect.poll(async () => (await eventsOf(ownApp.url)).length).toBeGreaterThan(0);
      await page.goto(`${ownApp.url}/quiz`);
      await expect(page.locator('.past-quiz')).toHaveCount(1);
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    });
  });
}

test('answers survive a reload, and a server that is killed: each is recorded once, and the end too', async ({
  page,
  ownApp,
}) => {
  const id = await madeQuiz(ownApp);
  await openQuiz(page, ownApp, id);
  await answerQuestion(page);
  await heard(page, 2);
  await page.reload();
  await heard(page, 2);
  await expect(page.locator('.quiz-place').first()).toHaveAttribute('data-is', 'answered');
  await ownApp.kill();
  await answerQuestion(page);
  await heard(page, 3);
  await answerQuestion(page);
  await heard(page, 4);
  await page.keyboard.press((await inText(page)) ? 'Alt+s' : 's');
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).press('Enter');
  await expect(page.locator('.quiz-score')).toHaveText(/of 4$/u);
  await ownApp.restart();
  await expect.poll(async () => kindsOf(ownApp, id), { timeout: 60_000 }).toContain('submitted');
  expect((await kindsOf(ownApp, id)).filter((kind) => kind === 'answered')).toHaveLength(3);
});

test('a second tab follows the first, and neither loses what the other did', async ({ page, context, ownApp }) => {
  const id = await madeQuiz(ownApp);
  await openQuiz(page, ownApp, id);
  const other = await context.newPage();
  await openQuiz(other, ownApp, id);
  await page.bringToFront();
  await answerQuestion(page);
  await expect(other.locator('.quiz-place').first()).toHaveAttribute('data-is', 'answered');
  await expect(other.getByText(/^You went on with this quiz in another tab/u)).toBeVisible();
  await other.bringToFront();
  await other.locator('.quiz-place').nth(1).click();
  await heard(other, 2);
  await answerQuestion(other);
  await expect(page.locator('.quiz-place').nth(1)).toHaveAttribute('data-is', 'answered');
  await other.keyboard.press((await inText(other)) ? 'Alt+s' : 's');
  await other.getByRole('dialog').getByRole('button', { name: 'Hand in' }).press('Enter');
  await expect(other.locator('.quiz-score')).toBeVisible();
  await expect(page.locator('.quiz-score')).toBeVisible();
  await expect
    .poll(() => kindsOf(ownApp, id))
    .toEqual(expect.arrayContaining(['made', 'answered', 'answered', 'submitted']));
  expect((await kindsOf(ownApp, id)).filter((kind) => kind === 'answered')).toHaveLength(2);
});

test('at zero what is half given is handed in, and the page says that time was up', async ({ page, ownApp }) => {
  const id = await madeQuiz(ownApp, { minutes: 1, certainty: false });
  await openQuiz(page, ownApp, id);
  await expectAccessible(page);
  // Gone to and chosen, or given up, but never gone on from.
  await answerQuestion(page, { goesOn: false });
  await expect(page.getByText(/^Time was up/u)).toBeVisible({ timeout: 90_000 });
  await expectAccessible(page);
  await expect.poll(() => kindsOf(ownApp, id)).toContain('submitted');
  expect((await kindsOf(ownApp, id)).filter((kind) => kind === 'answered')).toHaveLength(1);
});

test('a clock that is set ahead by a year loses nothing: the server says what time it is', async ({ page, ownApp }) => {
  const id = await madeQuiz(ownApp, { minutes: 30 });
  await page.clock.install();
  await openQuiz(page, ownApp, id);
  await page.clock.fastForward(365 * 86_400_000);
  await expect(page.getByRole('timer')).toHaveText(/^29:|^30:/u);
  await expect(page.locator('.quiz-score')).toHaveCount(0);
  expect(await kindsOf(ownApp, id)).toEqual(['made']);
});

test('judged one by one, the verdict and the working come at once, and ? lists the keys', async ({ page, ownApp }) => {
  const id = await madeQuiz(ownApp, { feedback: 'immediate' });
  await openQuiz(page, ownApp, id);
  await answerQuestion(page);
  await expect(page.locator('.verdict-line')).toBeVisible();
  await expect(page.locator('[data-answer]')).toBeFocused();
  await expectAccessibleInBoth(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of the quiz' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await heard(page, 2);
});

test('what is chosen from, and every kind of question, is accessible by day and by night', async ({ page, ownApp }) => {
  await page.goto(`${ownApp.url}/quiz?code=all`);
  await page.waitForLoadState('networkidle');
  await page.getByText('How it is held').press('Enter');
  await page.getByText('Concepts', { exact: true }).first().press('Enter');
  await expectAccessibleInBoth(page);
  const id = await madeQuiz(ownApp, { minutes: 30 }, { kind: 'topics', count: 14, exercises: 1 });
  const kinds = (await viewOf(ownApp, id)).quiz.questions.map(({ kind }) => kind);
  await openQuiz(page, ownApp, id);
  for (const kind of new Set(kinds)) {
    const place = page.locator('.quiz-place').nth(kinds.indexOf(kind));
    await place.click();
    await expect(place).toHaveAttribute('aria-current', 'step');
    await expectAccessibleInBoth(page);
  }
});

test('a printed quiz has its code, its answers where they are wanted, and is found by the code', async ({
  page,
  ownApp,
}) => {
  const id = await madeQuiz(ownApp);
  const { code } = await viewOf(ownApp, id);
  await page.goto(`${ownApp.url}/quiz/${id}/print`);
  await expect(page.getByText(`Code ${code}`)).toBeVisible();
  await expect(page.locator('.sheet-questions > li')).toHaveCount(4);
  await expect(page.locator('.sheet-answer')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'With answers' }).press('Enter');
  await expect(page.locator('.sheet-answer')).toHaveCount(4);
  await expectAccessible(page);
  await page.goto(`${ownApp.url}/quiz`);
  await page.waitForLoadState('networkidle');
  await page.getByText('Mark a printed quiz').press('Enter');
  await page.getByLabel('Code', { exact: true }).fill('12');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^A code has eleven/u)).toBeVisible();
  await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase().replace('-', ' '));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/quiz/${id}`);
  await heard(page, 1);
});

test('on a phone no page of a quiz is wider than the screen', async ({ page, ownApp }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const id = await madeQuiz(ownApp, { minutes: 30 }, { kind: 'topics', count: 40 });
  for (const path of ['/quiz', `/quiz/${id}`]) {
    await page.goto(ownApp.url + path);
    await page.waitForLoadState('networkidle');
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, path).toBeLessThanOrEqual(0);
  }
});

for (const { locale, lang } of LANGUAGES) {
  test.describe(`printed cards in ${lang}`, () => {
    test.use({ locale });

    test('none of ours, with its answer, is wider than a phone’s screen', async ({ page, ownApp }) => {
      test.slow();
      await page.setViewportSize({ width: 390, height: 844 });
      const cards = [...shelfAt('.').cards].flatMap(([id, { spec }]) => (isJudged(spec.kind) ? [id] : []));
      for (let from = 0; from < cards.length; from += QUIZ_SIZES.most) {
        const cardIds = cards.slice(from, from + QUIZ_SIZES.most);
        const id = await madeQuiz(ownApp, {}, { kind: 'cards', cardIds });
        await page.goto(`${ownApp.url}/quiz/${id}/print?answers=1`);
        await expect(page.locator('.sheet-questions > li')).toHaveCount(cardIds.length);
        await page.evaluate(() => document.fonts.ready);
        expect(await page.evaluate(wideQuestions), cardIds.join()).toEqual([]);
      }
    });
  });
}

/** The numbers of the questions of which something lies beyond the screen, where it cannot be scrolled to by itself. */
function wideQuestions(): readonly number[] {
  const scrolls = (element: Element, within: Element): boolean =>
    element !== within &&
    (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement!, within));
  return [...document.querySelectorAll('.sheet-questions > li')].flatMap((question, place) =>
    [...question.querySelectorAll('*')].some(
      (element) =>
        element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 &&
        !scrolls(element.parentElement!, question.parentElement!),
    )
      ? [place + 1]
      : [],
  );
}

/** Moves the focus on with the Tab key until it is on such an element. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`No Tab leads to ${selector}.`);
}
