import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { record, seedHistory } from './support/history.ts';
import { test } from './support/own-app.ts';
import { eventsOf } from './support/review.ts';

const LANGUAGES = [
  {
    locale: 'en-GB',
    link: 'Cards put aside',
    empty: 'No card is put aside',
    all: 'All (2)',
    suspended: 'Suspended (1)',
    why: 'Suspended by you on',
    back: 'Bring back',
    undo: 'Undo',
    done: 'It is asked again.',
    none: 'None of these',
  },
  {
    locale: 'zh-CN',
    link: '搁置的卡片',
    empty: '没有搁置的卡片',
    all: '全部（2）',
    suspended: '已暂停（1）',
    why: '暂停了它',
    back: '恢复',
    undo: '撤销',
    done: '会再次出现。',
    none: '没有这类卡片',
  },
] as const;

for (const words of LANGUAGES) {
  test.describe(`cards put aside, in ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('are listed with why, brought back by keyboard, and put aside again by undo', async ({ page, ownApp }) => {
      const [suspended, buried] = await seedHistory(ownApp.url);
      await page.goto(`${ownApp.url}/progress`);
      await page.getByRole('link', { name: words.link }).click();
      await expect(page.getByRole('heading', { name: words.empty })).toBeVisible();
      await expectAccessible(page);

      const row = { at: Date.now() - 1, zone: 'UTC' };
      await record(ownApp.url, [
        { ...row, id: randomUUID(), cardId: suspended, kind: 'suspend' },
        { ...row, id: randomUUID(), at: row.at + 1, cardId: buried, kind: 'bury' },
      ]);
      await page.reload();
      await page.waitForLoadState('networkidle');
      await expect(page.getByRole('link', { name: words.all })).toBeVisible();
      await page.getByRole('link', { name: words.suspended }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/cards?reason=suspended');
      const cards = page.locator('main li').filter({ has: page.getByRole('group') });
      await expect(cards).toHaveCount(1);
      await expect(cards).toContainText(words.why);
      await page.waitForLoadState('networkidle');

      await cards.getByRole('button', { name: words.back }).focus();
      await page.keyboard.press('Enter');
      await expect(cards.getByText(words.done)).toBeVisible();
      const kinds = async () =>
        (await eventsOf(ownApp.url)).map(({ kind }) => kind).filter((kind) => kind !== 'answer');
      await expect.poll(kinds).toEqual(['suspend', 'bury', 'unsuspend']);
      await expectAccessible(page);
      await cards.getByRole('button', { name: words.undo }).focus();
      await page.keyboard.press('Enter');
      await expect(cards.getByRole('button', { name: words.back })).toBeVisible();
      await expect.poll(kinds).toEqual(['suspend', 'bury', 'unsuspend', 'undo']);
      await page.goto(`${ownApp.url}/cards?reason=leech`);
      await expect(page.getByRole('heading', { name: words.none })).toBeVisible();
      await page.goto(`${ownApp.url}/cards?reason=suspended&page=9`);
      await expect(cards).toHaveCount(1);
    });
  });
}
