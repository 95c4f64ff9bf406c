import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { seedHistory } from './support/history.ts';
import { test } from './support/own-app.ts';
import { answerByKeyboard, eventsOf, openReview, showAnswer } from './support/review.ts';

const LANGUAGES = [
  {
    locale: 'en-GB',
    change: 'Change the key: Undo',
    taken: 'i is the key of “History and forgetting curve” already.',
    reserved: 'Tab is kept for the browser',
    modified: 'together with Ctrl, Alt or Meta',
    left: 'Left as it was.',
    now: 'The key is now x.',
    saved: 'Saved.',
    restore: 'Back to the defaults',
    keys: 'Keys',
    undone: 'Undone.',
    forgotten: 'The card is new again; Undo brings its memory back.',
    dueSet: 'The card comes in 12 days.',
  },
  {
    locale: 'zh-CN',
    change: '修改按键：撤销',
    taken: 'i 已经用于“历史与遗忘曲线”。',
    reserved: 'Tab 留给浏览器使用',
    modified: '与 Ctrl、Alt 或 Meta 组合的按键属于浏览器',
    left: '保持不变。',
    now: '按键现在是 x。',
    saved: '已保存。',
    restore: '恢复默认按键',
    keys: '快捷键',
    undone: '已撤销。',
    forgotten: '卡片已重置为新卡片；撤销即可恢复记忆。',
    dueSet: '这张卡片 12 天后再问。',
  },
] as const;

/** A letter that is typed into a field belongs to the field. */
async function leaveField(page: Page): Promise<void> {
  if (await page.locator('input.field').first().isVisible()) await page.keyboard.press('Shift+Tab');
}

for (const words of LANGUAGES) {
  test.describe(`keys in ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('one is changed by keyboard, the others refused by name, and it acts in the review', async ({
      page,
      ownApp,
    }) => {
      await page.goto(`${ownApp.url}/settings?tab=keys`);
      await page.waitForLoadState('networkidle');
      const section = page.locator('#keys');
      await section.getByRole('button', { name: words.change }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('i');
      await expect(section.getByText(words.taken)).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(section.getByText(words.reserved)).toBeVisible();
      await page.keyboard.press('Control+x');
      await expect(section.getByText(words.modified)).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(section.getByText(words.left)).toBeVisible();
      await expect(section.getByText(words.saved)).toHaveCount(0);
      await page.keyboard.press('Space');
      await page.keyboard.press('x');
      await expect(section.getByText(words.now)).toBeVisible();
      await expect(section.getByText(words.saved)).toBeVisible();

      await openReview(page, ownApp.url);
      await answerByKeyboard(page);
      await leaveField(page);
      await page.keyboard.press('u');
      await page.keyboard.press('x');
      await expect(page.getByText(words.undone)).toBeVisible();
      await leaveField(page);
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: words.keys });
      await expect(dialog.getByText('x', { exact: true })).toBeVisible();
      await expect(dialog.getByText('u', { exact: true })).toHaveCount(0);

      await page.goto(`${ownApp.url}/settings?tab=keys`);
      await page.waitForLoadState('networkidle');
      await section.getByRole('button', { name: words.restore }).focus();
      await page.keyboard.press('Enter');
      await expect(section.getByText(words.saved)).toBeVisible();
      await page.reload();
      await expect(section.getByRole('button', { name: words.restore })).toBeDisabled();
    });

    test('in the review d sets when a card comes, which is taken back, and f starts a known one over', async ({
      page,
      ownApp,
    }) => {
      const known = await seedHistory(ownApp.url);
      await openReview(page, ownApp.url);
      await showAnswer(page);
      await page.keyboard.press('d');
      await page.getByRole('dialog').getByRole('textbox').fill('12');
      await page.keyboard.press('Enter');
      await expect(page.getByText(words.dueSet)).toBeVisible();
      await leaveField(page);
      await page.keyboard.press('u');
      await expect(page.getByText(words.undone)).toBeVisible();

      const forgotten = page.getByText(words.forgotten);
      for (let card = 0; card < 20; card += 1) {
        await showAnswer(page);
        await page.keyboard.press('f');
        // A card that was never answered is left as it is.
        if ((await page.locator('[data-answer]').count()) === 0) break;
        await page.keyboard.press('3');
      }
      await expect(forgotten).toBeVisible();
      const kinds = async () => (await eventsOf(ownApp.url)).filter(({ kind }) => kind !== 'answer');
      await expect.poll(async () => (await kinds()).map(({ kind }) => kind)).toEqual(['setDue', 'undo', 'forget']);
      const [set, , forget] = await kinds();
      expect(set).toMatchObject({ days: 12 });
      expect(known).toContain(forget?.cardId);
    });
  });
}
