import { expect, type BrowserContext, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { test } from './support/own-app.ts';
import { eventsOf } from './support/review.ts';

const LANGUAGES = [
  {
    locale: 'en-GB',
    lang: 'en',
    first: 'First question',
    begin: 'Begin',
    question: /^Question 1 of 10$/u,
    stop: 'Stop here',
  },
  {
    locale: 'zh-CN',
    lang: 'zh-CN',
    first: '第一题',
    begin: '开始',
    question: /^第 1 题，共 10 题$/u,
    stop: '到此为止',
  },
] as const;

for (const { locale, lang, first, begin, question, stop } of LANGUAGES) {
  test.describe(`a newcomer in ${lang}, by keyboard alone`, () => {
    test.use({ locale });

    test('is welcomed, placed, corrects what was concluded, and begins', async ({ page, ownApp }) => {
      await page.goto(ownApp.url);
      await page.waitForURL('**/welcome');
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await settled(page);
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/welcome/placement');
      await settled(page);

      await tabTo(page, 'input[type=radio]');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expectAccessible(page);
      await press(page, first);
      await expect(page.getByRole('heading', { name: question })).toBeAttached();
      await heard(page);
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { name: question })).not.toBeAttached();
      // What was answered survives the page.
      await page.reload();
      await heard(page);
      await expect(page.getByRole('heading', { name: question })).not.toBeAttached();
      await press(page, stop);

      await expect(page.locator('details').first()).toBeVisible();
      await expectAccessible(page);
      await tabTo(page, 'summary');
      if ((await page.locator('details[open]').count()) === 0) await page.keyboard.press('Enter');
      await tabTo(page, 'input[type=checkbox]');
      await page.keyboard.press('Space');
      await expect(page.locator('input[type=checkbox]:checked')).toHaveCount(1);
      await press(page, begin);
      await page.waitForURL('**/study');
      await expect.poll(async () => (await eventsOf(ownApp.url)).map(({ kind }) => kind)).toContain('placed');
      // Welcomed once: the first page is Today from now on.
      await page.goto(ownApp.url);
      await expect(page).toHaveURL(`${ownApp.url}/`);
    });
  });
}

test('who takes every default is at the first card or its note after two clicks', async ({ page, ownApp }) => {
  await page.goto(ownApp.url);
  await settled(page);
  await page.getByRole('button', { name: /^Find my first step/u }).click();
  await page.getByRole('button', { name: 'Start from the beginning' }).click();
  await page.waitForURL('**/study');
  await expect(page.locator('article').first()).toBeVisible();
});

test('a placement goes on in another tab, is begun again there, and the earlier one is taken up: nothing is lost', async ({
  page,
  context,
  ownApp,
}) => {
  const asked = (of: Page, number: number) => of.getByRole('heading', { name: `Question ${number} of 10` });
  await page.goto(`${ownApp.url}/welcome/placement`);
  await beginWithMost(page);
  await expect(asked(page, 1)).toBeAttached();
  await heard(page);
  await page.keyboard.press('Escape');
  await expect(asked(page, 2)).toBeAttached();
  const other = await openBeside(context, `${ownApp.url}/welcome/placement`);
  await expect(asked(other, 2)).toBeAttached();
  await heard(other);
  await other.keyboard.press('Escape');
  await expect(asked(page, 3)).toBeAttached();
  await expect(page.getByText('You went on with this placement in another tab.')).toBeVisible();
  await other.getByRole('button', { name: 'Begin again' }).click();
  await beginWithMost(other);
  await expect(asked(other, 1)).toBeAttached();
  await expect(asked(page, 1)).toBeAttached();
  await other.getByRole('button', { name: 'Stop here' }).click();
  await other.getByRole('button', { name: 'Begin again' }).click();
  await expect(other.getByText('You put a placement aside, with no answer.')).toBeVisible();
});

test('a server that does not answer loses no answer', async ({ page, ownApp }) => {
  await page.goto(`${ownApp.url}/welcome/placement`);
  await beginWithMost(page);
  await heard(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Question 2 of 10' })).toBeAttached();
  await heard(page);
  await ownApp.kill();
  await page.keyboard.press('Escape');
  await expect(page.getByText('No server answers. What you answered is kept in this browser.')).toBeVisible();
  await ownApp.restart();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('article')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Question 3 of 10' })).toBeAttached();
});

async function beginWithMost(page: Page): Promise<void> {
  await page.getByText('Most', { exact: true }).first().click();
  await page.getByRole('button', { name: 'First question' }).click();
}

async function openBeside(context: BrowserContext, url: string): Promise<Page> {
  const other = await context.newPage();
  await other.goto(url);
  await settled(other);
  return other;
}

/** Once the page’s script has run. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

/** Once keys are heard: a question takes the focus when it comes, and what the network does tells nothing of that. */
async function heard(page: Page): Promise<void> {
  await expect(page.locator('article:focus, article :focus')).toHaveCount(1);
}

/** Moves the focus on with the Tab key until it is on such an element. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`No Tab leads to ${selector}.`);
}

/** Presses the button of this name with the keyboard. */
async function press(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.tagName === 'BUTTON' ? element.textContent : '';
    });
    if (focused === name) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`No Tab leads to the button ${name}.`);
}
