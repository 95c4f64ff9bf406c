import { expect } from '@playwright/test';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { expectAccessible } from './support/axe.ts';
import { ratedPresses, watchPresses } from './support/frames.ts';
import { test } from './support/own-app.ts';
import { answerByKeyboard, fetchedAhead, leaveNote, openReview, recordedAnswers } from './support/review.ts';
import { askForSiblings } from './support/siblings-a-day.ts';

const FIRST_VISITS = [
  { locale: 'en-GB', lang: 'en', start: 'Start from the beginning' },
  { locale: 'zh-CN', lang: 'zh-CN', start: '从头开始' },
] as const;

for (const { locale, lang, start } of FIRST_VISITS) {
  test.describe(`a first visit in ${lang}`, () => {
    test.use({ locale });

    test('the page speaks that language, and one button leads to the first card', async ({ page, ownApp }) => {
      await page.goto(ownApp.url);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await page.waitForLoadState('networkidle');
      await page.getByRole('button', { name: start }).click();
      await page.waitForURL('**/study');
      await expect(page.locator('.rating-bar')).toBeVisible();
      await answerByKeyboard(page);
      await expect.poll(() => recordedAnswers(ownApp.url)).toHaveLength(1);
    });
  });
}

test('the language is chosen with one press, and b shows a card in the other one', async ({ page, ownApp }) => {
  await page.goto(ownApp.url);
  await page.getByRole('button', { name: '中文' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await openReview(page, ownApp.url);
  await leaveNote(page);
  const side = page.locator('main [lang]').first();
  await expect(side).toHaveAttribute('lang', 'zh-CN');
  // With Alt in a field that takes the letter for itself.
  await page.keyboard.press((await page.locator('input.field').count()) > 0 ? 'Alt+b' : 'b');
  await expect(side).toHaveAttribute('lang', 'en');
});

test('twenty cards by keyboard alone, then undo; every answer is on the server once', async ({ page, ownApp }) => {
  await openReview(page, ownApp.url);
  for (let card = 0; card < 20; card += 1) await answerByKeyboard(page, card % 4 === 0 ? '1' : '3');
  // A letter that is typed into a field belongs to the field.
  if (await page.locator('input.field').first().isVisible()) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('u');
  await expect(page.getByText('Undone.')).toBeVisible();
  await answerByKeyboard(page, '4');
  await expect.poll(() => recordedAnswers(ownApp.url)).toHaveLength(21);
  const answers = await recordedAnswers(ownApp.url);
  expect(new Set(answers).size).toBe(21);
});

/** Those of our packs that need nothing that is written. */
const OPEN_CONCEPTS = [...shelfAt('.').concepts.values()].filter(({ needs }) => needs.length === 0).length;

test('where a preset lets a concept have one new card a day, the day goes on when it is asked to', async ({
  page,
  ownApp,
}) => {
  await askForSiblings(ownApp.url, 1);
  await openReview(page, ownApp.url);
  const more = page.getByRole('link', { name: /^Learn \d+ more cards$/u });
  for (let card = 0; card < OPEN_CONCEPTS; card += 1) await answerByKeyboard(page, '4');
  await expect(more).toBeVisible();
  await expect.poll(() => recordedAnswers(ownApp.url)).toHaveLength(OPEN_CONCEPTS);
  await expectAccessible(page);
  await more.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/study\?custom=new&count=\d+$/u);
  await answerByKeyboard(page, '4');
  await expect.poll(() => recordedAnswers(ownApp.url)).toHaveLength(OPEN_CONCEPTS + 1);
});

test('a server killed between answers loses none of them', async ({ page, ownApp }) => {
  await openReview(page, ownApp.url);
  for (let round = 0; round < 3; round += 1) {
    await answerByKeyboard(page);
    await ownApp.kill();
    await answerByKeyboard(page);
    await expect(page.getByText(/waiting/)).toBeVisible();
    await ownApp.restart();
    await answerByKeyboard(page);
    await expect.poll(() => recordedAnswers(ownApp.url), { timeout: 60_000 }).toHaveLength(3 * (round + 1));
  }
});

test('with the server stopped, a hundred answers each show the next card in the frame after their key, and are recorded once', async ({
  page,
  ownApp,
}) => {
  test.setTimeout(600_000);
  await openReview(page, ownApp.url);
  // What cards to come may need is fetched while the first is read.
  await fetchedAhead(page);
  await ownApp.kill();
  const lost: string[] = [];
  page.on('requestfailed', (request) => lost.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await watchPresses(page);
  for (let card = 0; card < 100; card += 1) await answerByKeyboard(page, card % 3 === 0 ? '2' : '1');
  // The last is told only after the paint of its frame.
  await expect.poll(async () => (await ratedPresses(page)).length).toBe(100);
  expect((await ratedPresses(page)).map(({ frames }) => frames)).toEqual(Array.from({ length: 100 }, () => 1));
  // The outbox tries now and then, and a card that comes again asks for a fresh draw; of all else nothing is missed: what a
  // note's explorer needs was kept.
  const others = lost.filter((request) => !request.startsWith('GET /api/cards/'));
  expect(new Set(others)).toEqual(new Set(['POST /api/reviews']));
  await ownApp.restart();
  await page.reload();
  await expect.poll(() => recordedAnswers(ownApp.url), { timeout: 60_000 }).toHaveLength(100);
  expect(new Set(await recordedAnswers(ownApp.url)).size).toBe(100);
});

test('answers given offline are kept, and sent once when the network is back', async ({ page, context, ownApp }) => {
  await openReview(page, ownApp.url);
  await answerByKeyboard(page);
  await expect.poll(() => recordedAnswers(ownApp.url)).toHaveLength(1);
  await context.setOffline(true);
  for (let card = 0; card < 3; card += 1) await answerByKeyboard(page);
  await expect(page.getByText('3 answers waiting')).toBeVisible();
  expect(await recordedAnswers(ownApp.url)).toHaveLength(1);
  await context.setOffline(false);
  await expect.poll(() => recordedAnswers(ownApp.url), { timeout: 60_000 }).toHaveLength(4);
  await page.reload();
  await expect(page.getByText(/waiting/)).toHaveCount(0);
  expect(await recordedAnswers(ownApp.url)).toHaveLength(4);
});
