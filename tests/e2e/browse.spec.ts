import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { expectAccessible, expectAccessibleInBoth } from './support/axe.ts';
import { record, seedHistory } from './support/history.ts';
import { test } from './support/own-app.ts';
import { eventsOf } from './support/review.ts';

const LANGUAGES = [
  { locale: 'en-GB', texts: CATALOGUES.en, suspended: '1 card is suspended.', undone: 'Undone for 2 cards.' },
  { locale: 'zh-CN', texts: CATALOGUES.zh, suspended: '已暂停 1 张卡片。', undone: '已撤销，涉及 2 张卡片。' },
] as const;

/** What was done by hand, in order: kinds of events. */
async function deedsOf(url: string): Promise<readonly string[]> {
  return (await eventsOf(url)).map(({ kind }) => kind).filter((kind) => kind !== 'answer' && kind !== 'implicit');
}

const rows = (page: Page) => page.locator('.browse-row');
/** The row that has the focus. */
const active = (page: Page) => page.locator('.browse-row:focus');

async function openTable(page: Page, url: string, query = ''): Promise<void> {
  await page.goto(`${url}/cards${query}`);
  await expect(rows(page).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
}

for (const { locale, texts, suspended, undone } of LANGUAGES) {
  const t = texts.browse;
  test.describe(`the table of cards, in ${locale}`, () => {
    test.use({ locale });

    test('is gone through, read, changed and undone by the keyboard alone', async ({ page, ownApp }) => {
      const ids = await seedHistory(ownApp.url);
      await openTable(page, ownApp.url, '?state=review');
      await expectAccessibleInBoth(page);
      const count = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
      expect(count).toBeGreaterThanOrEqual(2);
      expect(count).toBeLessThanOrEqual(ids.length);
      // From the last control above the table the first row is two stops away: all at once, and the names of columns.
      await rows(page).first().focus();
      await expect(active(page)).toHaveAttribute('aria-rowindex', '2');
      await page.keyboard.press('j');
      await expect(active(page)).toHaveAttribute('aria-rowindex', '3');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await expect(active(page).locator('.browse-opened [data-answer]')).toBeVisible();
      await expect(active(page).getByRole('heading', { name: t.open.history })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.locator('.browse-opened')).toHaveCount(0);

      await page.keyboard.press('@');
      await expect(page.getByText(suspended)).toBeVisible();
      await expect.poll(() => deedsOf(ownApp.url)).toEqual(['suspend']);
      await page.keyboard.press('u');
      await expect.poll(() => deedsOf(ownApp.url)).toEqual(['suspend', 'undo']);

      await page.keyboard.press(' ');
      await page.keyboard.press('Shift+ArrowDown');
      await expect(page.locator('.browse-row[aria-selected="true"]')).toHaveCount(2);
      await expect(page.getByRole('button', { name: t.bulk.clear })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('x');
      await expect.poll(async () => (await deedsOf(ownApp.url)).slice(2)).toEqual(['forget', 'forget']);
      // They are new, and so not in this table any more.
      await expect.poll(() => rows(page).count()).toBe(count - 2);
      await expect(active(page)).toHaveCount(1);
      await expect(page.getByRole('status').filter({ hasText: new RegExp(`^${count - 2}\\D`, 'u') })).toBeVisible();
      await page.getByRole('button', { name: t.bulk.undo }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText(undone)).toBeVisible();
      await expect.poll(() => rows(page).count()).toBe(count);
      await expect.poll(async () => (await deedsOf(ownApp.url)).slice(4)).toEqual(['undo', 'undo']);
      await page.reload();
      await expect.poll(() => rows(page).count()).toBe(count);
    });

    test('sets a date, moves new cards, tells its keys, and finds by text', async ({ page, ownApp }) => {
      await openTable(page, ownApp.url, '?state=new');
      await rows(page).first().focus();
      await page.keyboard.press('?');
      const keys = page.getByRole('dialog', { name: t.keys.title });
      await expect(keys).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(keys).toHaveCount(0);
      await page.keyboard.press('End');
      const last = await active(page).locator('.browse-title').innerText();
      await page.keyboard.press('t');
      await expect(active(page)).toContainText(t.moved.front);
      await expect.poll(() => deedsOf(ownApp.url)).toEqual(['move']);
      const session = await fetch(`${ownApp.url}/api/session`);
      const { entries } = (await session.json()) as { entries: readonly { readonly card: { readonly id: string } }[] };
      const [moved] = (await eventsOf(ownApp.url)).map(({ cardId }) => cardId);
      expect(entries[0]?.card.id).toBe(moved);

      await page.keyboard.press('d');
      const days = page.getByRole('dialog').getByRole('textbox');
      await expect(page.getByRole('dialog').getByRole('button').first()).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(days).toBeFocused();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('3');
      await page.keyboard.press('Enter');
      await expect.poll(() => deedsOf(ownApp.url)).toEqual(['move', 'setDue']);
      await openTable(page, ownApp.url, '?due=week');
      await expect(rows(page)).toHaveCount(1);
      await expect(rows(page).locator('.browse-title')).toHaveText(last);

      await page.goto(`${ownApp.url}/cards`);
      await page.getByRole('searchbox').focus();
      await page.keyboard.type('softmax');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/text=softmax/);
      await expect(rows(page).first()).toBeVisible();
    });

    test('views are saved, opened, renamed and deleted; one that speaks of a pack that is gone says so', async ({
      page,
      ownApp,
    }) => {
      await openTable(page, ownApp.url, '?kind=numeric&sort=title');
      await page.getByRole('button', { name: t.views.save }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('textbox').fill('My numbers');
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      const mine = page.getByRole('navigation', { name: t.views.label }).getByRole('link', { name: 'My numbers' });
      await expect(mine).toHaveAttribute('aria-current', 'page');
      await page.getByRole('link', { name: t.views.all, exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(mine).not.toHaveAttribute('aria-current', 'page');
      await mine.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/kind=numeric&sort=title/);

      // In another tab it is renamed; here the same name is taken.
      const views = (await (await fetch(`${ownApp.url}/api/views`)).json()) as { readonly id: string }[];
      await post(ownApp.url, { save: { id: views[0]!.id, name: 'Numbers', query: 'pack=no-such-pack&state=lost' } });
      await page.getByRole('button', { name: t.views.save }).click();
      await page.getByRole('dialog').getByRole('textbox').fill('NUMBERS');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toContainText('NUMBERS');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');

      await page.goto(`${ownApp.url}/cards`);
      await page.getByRole('link', { name: 'Numbers', exact: true }).click();
      await expect(page.locator('.notice')).toHaveCount(2);
      await expect(page.getByText('state=lost')).toBeVisible();
      await expect(page.getByRole('heading', { name: t.filter.none })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: t.views.manage }).click();
      await page.getByRole('dialog').getByRole('button', { name: t.views.remove }).click();
      await expect(page.getByRole('dialog')).toContainText(t.views.none);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('link', { name: 'Numbers', exact: true })).toHaveCount(0);
    });

    test('the cards put aside are a view of it, wherever one comes from, and are brought back', async ({
      page,
      ownApp,
    }) => {
      const [first, second] = await seedHistory(ownApp.url);
      const row = { at: Date.now() - 1, zone: 'UTC' };
      await record(ownApp.url, [
        { ...row, id: randomUUID(), cardId: first, kind: 'suspend' },
        { ...row, id: randomUUID(), at: row.at + 1, cardId: second, kind: 'bury' },
      ]);
      await page.goto(`${ownApp.url}/progress`);
      await page.getByRole('link', { name: t.asideLink }).click();
      await expect(rows(page)).toHaveCount(2);
      await expect(page.getByRole('link', { name: t.views.aside, exact: true })).toHaveAttribute(
        'aria-current',
        'page',
      );
      await openTable(page, ownApp.url, '?reason=suspended&page=9');
      await expect(rows(page)).toHaveCount(1);
      await rows(page).first().focus();
      await page.keyboard.press('r');
      await expect(page.getByRole('heading', { name: t.filter.none })).toBeVisible();
      await expect.poll(() => deedsOf(ownApp.url)).toEqual(['suspend', 'bury', 'unsuspend']);
      await page.getByRole('button', { name: t.bulk.undo }).click();
      await expect(rows(page)).toHaveCount(1);
      await expect.poll(() => deedsOf(ownApp.url)).toEqual(['suspend', 'bury', 'unsuspend', 'undo']);
    });
  });
}

test('on a phone the rows are a list that never scrolls sideways, and what is done is a dialog', async ({
  page,
  ownApp,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openTable(page, ownApp.url);
  const isWider = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await isWider()).toBe(false);
  await rows(page).nth(1).getByRole('checkbox').click();
  await page.getByRole('button', { name: CATALOGUES.en.browse.bulk.more }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: CATALOGUES.en.browse.bulk.bury }).click();
  await expect.poll(() => deedsOf(ownApp.url)).toEqual(['bury']);
  await rows(page).nth(1).locator('.browse-title').click();
  await expect(page.locator('.browse-opened [data-answer]')).toBeVisible();
  expect(await isWider()).toBe(false);
  await expectAccessible(page);
});

async function post(url: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/views`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(response.status).toBe(200);
}
