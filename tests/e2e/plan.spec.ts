import { expect, type Page } from '@playwright/test';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { expectAccessible } from './support/axe.ts';
import { test, type OwnApp } from './support/own-app.ts';
import { askForSiblings } from './support/siblings-a-day.ts';

const DAY = 86_400_000;

/** A learner with a minute a day, who answered some cards two months ago and let them lie. */
async function neglect({ url }: OwnApp): Promise<void> {
  const post = async (path: string, body: unknown): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(response.status, await response.text()).toBe(200);
  };
  await askForSiblings(url, 3);
  const { entries } = (await (await fetch(`${url}/api/session`)).json()) as {
    readonly entries: readonly { readonly card: { readonly id: string } }[];
  };
  const events = entries.flatMap(({ card }, index) =>
    [60, 59, 50].map((daysAgo) => ({
      id: crypto.randomUUID(),
      cardId: card.id,
      at: Date.now() - daysAgo * DAY + index * 60_000,
      zone: 'UTC',
      kind: 'answer',
      rating: 'good',
      tookMillis: 20_000,
      seed: index,
    })),
  );
  await post('/api/reviews', { events });
  await post('/api/settings', { settings: { minutesPerDay: 1 } });
}

/** Presses a button or follows a link with the keyboard. */
async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  await target.focus();
  await expect(target).toBeFocused();
  await page.keyboard.press('Enter');
}

for (const [locale, texts] of [
  ['en', CATALOGUES.en],
  ['zh-CN', CATALOGUES.zh],
] as const) {
  const { plan, presets, settings } = texts;
  test.describe(locale, () => {
    test.use({ locale, reducedMotion: 'reduce', timezoneId: 'UTC' });

    test('a backlog is spread and taken back, an exam and a break are planned, by the keyboard alone', async ({
      page,
      ownApp,
    }) => {
      await neglect(ownApp);
      await page.goto(ownApp.url);
      await expect(page.getByRole('link', { name: plan.today.allDue })).toBeVisible();
      await press(page, 'link', plan.today.spread);
      await expect(page).toHaveURL(/\/plan$/u);
      await page.waitForLoadState('networkidle');
      await expect(page.getByText(plan.inForce.none)).toBeVisible();
      const shown = page.getByRole('heading', { name: plan.previewTitle });
      const form = (title: string) => page.getByRole('region', { name: title });

      await form(plan.amnesty.title).getByRole('button', { name: plan.preview }).focus();
      await page.keyboard.press('Enter');
      await expect(shown).toBeFocused();
      await expect(page.getByRole('img', { name: /./u })).toBeVisible();
      await expectAccessible(page);
      await press(page, 'button', plan.make);
      await expect(page.getByText(plan.made)).toBeVisible();
      const takeBack = page.getByRole('button', { name: plan.inForce.takeBack });
      await expect(takeBack).toHaveCount(1);
      await takeBack.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: plan.inForce.title })).toBeFocused();
      await expect(takeBack).toHaveCount(0);
      await expect(page.getByText(plan.inForce.none)).toBeVisible();

      const exam = form(plan.exam.title);
      await exam.getByRole('button', { name: plan.preview }).focus();
      await page.keyboard.press('Enter');
      await expect(exam.getByText(plan.exam.noConcepts)).toBeVisible();
      for (const box of await exam.getByRole('checkbox').all()) {
        if (!(await box.isVisible())) continue;
        await box.focus();
        await page.keyboard.press('Space');
      }
      await exam.getByRole('button', { name: plan.preview }).focus();
      await page.keyboard.press('Enter');
      await expect(shown).toBeFocused();
      await expect(exam.getByText(/\d+(\.\d)?\s?%/u).first()).toBeVisible();

      const rest = form(plan.break.title);
      await rest.getByRole('radio', { name: plan.break.after }).focus();
      await page.keyboard.press('Space');
      await rest.getByRole('button', { name: plan.preview }).focus();
      await page.keyboard.press('Enter');
      await expect(rest.getByRole('heading', { name: plan.previewTitle })).toBeFocused();
      await expectAccessible(page);
      await rest.getByRole('button', { name: plan.make }).focus();
      await page.keyboard.press('Enter');
      await expect(takeBack).toHaveCount(1);
    });

    test('a preset is made, changed and given to a pack; an easy day is chosen; all of it stays', async ({
      page,
      ownApp,
    }) => {
      await page.goto(`${ownApp.url}/settings/presets`);
      await page.waitForLoadState('networkidle');
      await page.getByLabel(presets.new.name).focus();
      await page.keyboard.type('Strict');
      await page.keyboard.press('Enter');
      const strict = page.locator('details').filter({ hasText: 'Strict' });
      await strict.locator('summary').focus();
      await page.keyboard.press('Enter');
      const retention = strict.getByLabel(presets.fields.desiredRetention);
      await retention.fill('120');
      await retention.press('Enter');
      await expect(strict.getByText(presets.problems.desiredRetention)).toBeVisible();
      await retention.fill('95');
      await retention.press('Enter');
      await expect(strict.getByText(settings.saved)).toBeVisible();
      await expectAccessible(page);

      const pack = page.getByLabel(/\(content\//u).first();
      await pack.focus();
      await page.keyboard.type('Strict');
      const sunday = page.getByLabel(presets.habits.weekdays.sunday);
      await sunday.focus();
      await page.keyboard.press('ArrowDown');
      await press(page, 'button', presets.habits.save);
      const habits = page.locator('form').filter({ has: sunday });
      await expect(habits.getByText(settings.saved)).toBeVisible();

      await page.reload();
      await expect(page.getByLabel(/\(content\//u).first()).toHaveValue('Strict');
      await expect(page.getByLabel(presets.habits.weekdays.sunday)).toHaveValue('reduced');
      const kept = (await (await fetch(`${ownApp.url}/api/presets`)).json()) as readonly {
        readonly name: string;
        readonly settings: { readonly desiredRetention: number };
        readonly packs: readonly string[];
      }[];
      expect(kept.find(({ name }) => name === 'Strict')).toMatchObject({ settings: { desiredRetention: 0.95 } });
    });
  });
}
