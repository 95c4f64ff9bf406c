import { expect, type Page } from '@playwright/test';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/translate.ts';
import { expectAccessible } from './support/axe.ts';
import { test } from './support/own-app.ts';

/** Presses a button or follows a link with the keyboard. */
async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first();
  await target.focus();
  await expect(target).toBeFocused();
  await page.keyboard.press('Enter');
}

/** The exercises of the list on the page, in its order. */
const titles = (page: Page) => page.locator('ol.lists-rows .lists-name').allInnerTexts();

for (const [locale, language] of [
  ['en', 'en'],
  ['zh-CN', 'zh'],
] as const) {
  const { exercises, plan, find } = CATALOGUES[language];
  const t = exercises.lists;
  const say = translatorOf(language);
  test.describe(locale, () => {
    test.use({ locale, reducedMotion: 'reduce', timezoneId: 'UTC' });

    test('a list is made, filled from the table, put in order, renamed, deleted and brought back, by the keyboard alone', async ({
      page,
      ownApp,
    }) => {
      await page.goto(`${ownApp.url}/exercises`);
      await page.waitForLoadState('networkidle');
      const links = page.locator('.exercise-name > a');
      const [first, second] = (await links.allInnerTexts()).slice(0, 2) as [string, string];
      await links.first().focus();
      await page.keyboard.press('l');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(t.dialog.newName).focus();
      await page.keyboard.type('Before the interview');
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('checkbox')).toBeChecked();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await links.nth(1).focus();
      await page.keyboard.press('l');
      await dialog.getByRole('checkbox').focus();
      await page.keyboard.press('Space');
      await expect(
        dialog.getByText(say('exercises.lists.dialog.added', { list: 'Before the interview' })),
      ).toBeVisible();
      await page.keyboard.press('Escape');

      await press(page, 'link', t.line.all);
      await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeVisible();
      await expectAccessible(page);
      await press(page, 'link', 'Before the interview');
      await expect(page.getByRole('heading', { level: 1, name: 'Before the interview' })).toBeVisible();
      await expect.poll(() => titles(page)).toEqual([first, second]);
      await press(page, 'button', say('exercises.lists.order.down', { title: first }));
      await expect.poll(() => titles(page)).toEqual([second, first]);
      await expect(
        page.getByRole('button', { name: say('exercises.lists.order.down', { title: first }) }),
      ).toBeFocused();

      const search = page.getByRole('searchbox', { name: t.add.search });
      await search.focus();
      await page.keyboard.type('softmax');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await titles(page)).length).toBe(3);
      await press(page, 'button', say('exercises.lists.order.takeOut', { title: second }));
      await expect.poll(() => titles(page)).not.toContain(second);
      await press(page, 'button', t.order.undo);
      await expect.poll(async () => (await titles(page)).at(-1)).toBe(second);
      await expectAccessible(page);

      const name = page.getByLabel(t.rename.name);
      await name.fill('Week one');
      await press(page, 'button', t.rename.save);
      await expect(page.getByRole('heading', { level: 1, name: 'Week one' })).toBeVisible();
      await press(page, 'button', t.remove.button);
      await expect(page).toHaveURL(/removed=/u);
      await press(page, 'button', say('exercises.lists.remove.bringBackOf', { name: 'Week one' }));
      await press(page, 'link', 'Week one');
      await expect.poll(async () => (await titles(page)).length).toBe(3);
    });

    test('two tabs do not overwrite each other: the second is told, and sees what the first did', async ({
      page,
      ownApp,
      context,
    }) => {
      await page.goto(`${ownApp.url}/exercises/lists/classics`);
      await press(page, 'button', t.copy.button);
      await expect(page).toHaveURL(/lists\/[0-9a-f-]{36}$/u);
      await page.waitForLoadState('networkidle');
      const other = await context.newPage();
      await other.goto(page.url());
      await other.waitForLoadState('networkidle');
      const [first, second] = (await titles(page)).slice(0, 2) as [string, string];
      await press(other, 'button', say('exercises.lists.order.takeOut', { title: second }));
      await expect.poll(() => titles(other)).not.toContain(second);
      await press(page, 'button', say('exercises.lists.order.down', { title: first }));
      await expect(
        page.getByRole('alert').filter({ hasText: CATALOGUES[language].errors.list.changedElsewhere.fix }),
      ).toBeVisible();
      await expect.poll(() => titles(page)).not.toContain(second);
      expect((await titles(page))[0]).toBe(first);
    });

    test('the classics are started by Enter, and planned by a date; today shows its part', async ({ page, ownApp }) => {
      await page.goto(`${ownApp.url}/exercises`);
      await page.waitForLoadState('networkidle');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
      await page.keyboard.type(find.actions.exerciseLists);
      await expect(page.getByRole('option', { selected: true })).toContainText(find.actions.exerciseLists);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/exercises\/lists$/u);
      await page.locator('a[href="/exercises/lists/classics"]').focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/classics$/u);
      await expectAccessible(page);
      await press(page, 'link', t.plan);
      await expect(page).toHaveURL(/\/plan\?list=classics$/u);
      const form = page.getByRole('region', { name: plan.course.title });
      await form.getByLabel(plan.course.minutes).fill('60');
      await form.getByLabel(plan.course.cards).focus();
      await page.keyboard.press('Space');
      await expect(form.getByLabel(plan.course.cards)).not.toBeChecked();
      await form.getByRole('button', { name: plan.preview }).focus();
      await page.keyboard.press('Enter');
      await expect(form.getByRole('heading', { name: plan.previewTitle })).toBeFocused();
      await expectAccessible(page);
      await form.getByRole('button', { name: plan.make }).focus();
      await page.keyboard.press('Enter');
      await expect(form.getByText(plan.made)).toBeVisible();

      const answered = await answerOne(ownApp.url);
      expect(answered).toBe(200);
      await page.goto(ownApp.url);
      const today = page.locator('.today-panel', { hasText: CATALOGUES[language].today.course.today });
      await expect(today.getByRole('link').first()).toHaveAttribute('href', /^\/exercises\//u);
      await expectAccessible(page);

      await page.goto(`${ownApp.url}/exercises/lists/classics`);
      await page.waitForLoadState('networkidle');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/exercises\/[\w-]+\/[\w-]+$/u);
    });
  });
}

/** Answers the first card, so that Today is no welcome any more. */
async function answerOne(url: string): Promise<number> {
  const { entries } = (await (await fetch(`${url}/api/session`)).json()) as {
    readonly entries: readonly { readonly card: { readonly id: string } }[];
  };
  const answer = { kind: 'answer', rating: 'good', tookMillis: 9_000, seed: 1, zone: 'UTC', at: Date.now() };
  const events = [{ ...answer, id: crypto.randomUUID(), cardId: entries[0]?.card.id }];
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${url}/api/reviews`, { method: 'POST', headers, body: JSON.stringify({ events }) })).status;
}
