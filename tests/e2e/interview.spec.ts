import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import type { InterviewView } from '#lib/study/interview/interview-view.ts';
import { expectAccessible, expectAccessibleInBoth } from './support/axe.ts';
import { test, type OwnApp } from './support/own-app.ts';
import { editorShown } from './support/workbench.ts';

const EXERCISE = 'activations/prelu';
const LANGUAGES = [
  { locale: 'en-GB', lang: 'en', texts: CATALOGUES.en },
  { locale: 'zh-CN', lang: 'zh-CN', texts: CATALOGUES.zh },
] as const;

for (const { locale, lang, texts } of LANGUAGES) {
  const { interview } = texts;
  test.describe(`an interview in ${lang}, by keyboard alone`, () => {
    test.use({ locale });

    test('is made, read, asked about, written, judged, answered for and reported, over a reload', async ({
      page,
      ownApp,
    }) => {
      test.setTimeout(240_000);
      await page.goto(`${ownApp.url}/interview`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await page.waitForLoadState('networkidle');
      await expectAccessibleInBoth(page);
      await page.getByRole('radio', { name: interview.make.kinds.list }).press('Space');
      await page.getByLabel(interview.make.first).selectOption(EXERCISE);
      await page.getByRole('button', { name: interview.make.begin }).press('Enter');

      await page.waitForURL(/\/interview\/[\w-]{36}$/u);
      const id = page.url().split('/').at(-1)!;
      await expect(page.getByRole('button', { name: interview.waiting.start })).toBeFocused();
      await expectAccessible(page);
      await page.keyboard.press('Enter');

      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await tabTo(page, '.iv-question');
      await page.keyboard.press('Enter');
      await expect(page.locator('.iv-told')).toHaveCount(1);
      await expectAccessibleInBoth(page);
      await page.getByRole('button', { name: interview.sit.beginCode }).press('Enter');
      await editorShown(page);

      const solution = readFileSync(`exercises/${EXERCISE}/solution.ts`, 'utf8');
      await page.keyboard.press("Control+'");
      await expect(page.locator('.wb-report')).toHaveAttribute('data-verdict', /fail|error/u, { timeout: 90_000 });
      await expect(page.locator('[data-diagnosis]')).toHaveCount(0);
      await expectAccessible(page);
      await page.evaluate(([key, code]) => localStorage.setItem(key, code), [
        `gradus:interview-code:${id}:0:typescript`,
        solution,
      ] as const);
      // What was asked, run and written is there again, and the clock runs on.
      await page.reload();
      await editorShown(page);
      await expect(page.getByRole('timer')).toBeVisible();
      await expect(page.locator('.iv-told')).toHaveCount(1);
      await page.keyboard.press('Control+Enter');
      await expect(page.locator('.wb-report')).toHaveAttribute('data-verdict', 'pass', { timeout: 120_000 });
      await page.locator('.wb-report-pane').getByRole('button', { name: interview.sit.finish }).press('Enter');
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('button', { name: interview.end.go })).toBeFocused();
      await page.keyboard.press('Enter');

      await answerFollowUp(page, ownApp, id);
      await page.waitForURL(/\/report$/u);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page.locator('.iv-runs').first().locator('li')).toHaveCount(2);
      await expectAccessibleInBoth(page);
      const slider = page.getByRole('slider');
      await slider.press('ArrowLeft');
      await expect(slider).toHaveAttribute('aria-valuetext', /1/u);
      await expect.poll(async () => (await kindsOf(ownApp, id)).at(-1)).toBe('finished');
      await page.reload();
      await expect(page.locator('.iv-runs').first().locator('li')).toHaveCount(2);
    });
  });
}

/** Gives up every question, each by its key. */
async function answerFollowUp(page: Page, app: OwnApp, id: string): Promise<void> {
  // The code is run for them, for 40 seconds at most.
  await expect.poll(async () => (await kindsOf(app, id)).includes('followUpMade'), { timeout: 90_000 }).toBe(true);
  const made = (await viewOf(app, id)).events.find((event) => event.kind === 'followUpMade');
  const kinds = made?.kind === 'followUpMade' ? made.questions.map(({ kind }) => kind) : [];
  const questions = kinds.length;
  expect(questions).toBe(5);
  expect(kinds).toContain('what-if');
  for (let question = 1; question <= questions; question += 1) {
    await expect(page.locator('article:focus, article :focus')).toHaveCount(1);
    const isText = await page.evaluate(() => document.activeElement?.matches('input:not([type=radio]), textarea'));
    await page.keyboard.press(isText === true ? 'Alt+0' : '0');
    await expect(page.locator('.verdict-line')).toBeVisible();
    await page.keyboard.press('Enter');
    if (question < questions) await expect(page.locator('.verdict-line')).toHaveCount(0);
  }
}

async function viewOf({ url }: OwnApp, id: string): Promise<InterviewView> {
  return (await (await fetch(`${url}/api/interviews/${id}`)).json()) as InterviewView;
}

async function kindsOf(app: OwnApp, id: string): Promise<readonly string[]> {
  return (await viewOf(app, id)).events.map(({ kind }) => kind);
}

/** Tab, until the focus is on what this selects. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`No Tab leads to ${selector}.`);
}
