import { libraryOf } from '#lib/study/library.ts';
import type { CardId } from '#lib/base/card-id.ts';
import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { creditGraph } from '#lib/study/credit/credit-graph.ts';
import { expectAccessible } from './support/axe.ts';
import { record } from './support/history.ts';
import { test } from './support/own-app.ts';
import { eventsOf } from './support/review.ts';

const DAY = 86_400_000;
const SOFTMAX = 'exercise:losses/softmax';
const CREDITED = [
  ...creditGraph(libraryOf([shelfAt('.')]))
    .creditsOf(SOFTMAX)
    .keys(),
];

const LANGUAGES = [
  {
    locale: 'en-GB',
    ask: 'Take all credit back…',
    askOfCard: 'Take the credit on this card back…',
    dialog: 'Take credit back?',
    confirm: 'Take it back',
    taken: /Taken back: \d+ credits on \d+ cards\./u,
    takenOne: 'Taken back: one credit on one card.',
    giveBack: /Give it back/u,
    given: /Given back/u,
    none: 'There is no credit to take back.',
  },
  {
    locale: 'zh-CN',
    ask: '收回全部连带练习……',
    askOfCard: '收回这张卡片的连带练习……',
    dialog: '收回连带练习？',
    confirm: '收回',
    taken: /已收回 \d+ 张卡片上的 \d+ 次连带练习。/u,
    takenOne: '已收回 1 张卡片上的 1 次连带练习。',
    giveBack: /还原 .*收回的连带练习/u,
    given: /已还原/u,
    none: '没有可以收回的连带练习。',
  },
] as const;

/** Gives the learner cards learnt twenty days ago, and an exercise passed since that credits them. */
async function earnCredit(url: string): Promise<void> {
  const answer = (cardId: CardId, daysAgo: number, index: number) => ({
    id: randomUUID(),
    cardId,
    kind: 'answer',
    rating: 'easy',
    at: Date.now() - daysAgo * DAY + index,
    zone: 'UTC',
    tookMillis: 4_000,
    seed: 1,
  });
  await record(
    url,
    CREDITED.map((cardId, index) => answer(cardId, 20, index)),
  );
  await record(url, [answer(SOFTMAX, 4, 0)]);
}

for (const words of LANGUAGES) {
  test.describe(`taking credit back, in ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('all of it is previewed, taken back and given back by keyboard', async ({ page, ownApp }) => {
      await earnCredit(ownApp.url);
      const standing = async (): Promise<number> => {
        const events = await eventsOf(ownApp.url);
        const undone = (id: string): boolean =>
          events.some((one) => one.kind === 'undo' && one.undoes === id && !undone(one.id));
        return events.filter(({ id, kind }) => kind === 'implicit' && !undone(id)).length;
      };
      const given = await standing();
      expect(given).toBeGreaterThanOrEqual(CREDITED.length);
      await page.goto(`${ownApp.url}/settings?tab=packs`);
      await page.waitForLoadState('networkidle');
      await page.getByRole('button', { name: words.ask }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: words.dialog });
      await expect(dialog.locator('tbody tr').first()).toBeVisible();
      await expectAccessible(page);
      expect(await standing()).toBe(given);
      await dialog.getByRole('button', { name: words.confirm }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText(words.taken).first()).toBeVisible();
      expect(await standing()).toBe(0);
      await expect(dialog).toHaveCount(0);

      await page.reload();
      await page.waitForLoadState('networkidle');
      await page.getByRole('button', { name: words.ask }).click();
      await expect(dialog.getByText(words.none)).toBeVisible();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: words.giveBack }).focus();
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await expect(page.getByText(words.given)).toBeVisible();
      await expect(page.getByRole('button', { name: words.giveBack })).toHaveCount(0);
      expect(await standing()).toBe(given);
    });

    test('that of one card is taken back and given back on its page', async ({ page, ownApp }) => {
      await earnCredit(ownApp.url);
      await page.goto(`${ownApp.url}/cards/${CREDITED[0]}`);
      await page.waitForLoadState('networkidle');
      await page.getByRole('button', { name: words.askOfCard }).click();
      await page.getByRole('dialog').getByRole('button', { name: words.confirm }).click();
      await expect(page.getByText(words.takenOne)).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: words.giveBack }).click();
      await expect(page.getByText(words.given)).toBeVisible();
    });
  });
}
