import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { test } from './support/own-app.ts';

const DAY = 86_400_000;
const SOFTMAX = 'exercise:losses/softmax';

/** Answers as this learner gave them so many days ago. */
async function answered(url: string, cards: readonly string[], rating: string, daysAgo: number): Promise<void> {
  const events = cards.map((cardId, index) => ({
    id: randomUUID(),
    cardId,
    kind: 'answer',
    rating,
    at: Date.now() - daysAgo * DAY + index,
    zone: 'UTC',
    tookMillis: 4_000,
    seed: 1,
  }));
  const response = await fetch(`${url}/api/reviews`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  });
  const { results } = (await response.json()) as { readonly results: readonly { readonly status: string }[] };
  expect(results.map(({ status }) => status)).toEqual(cards.map(() => 'recorded'));
}

/** Presses Tab until this has the focus. */
async function tabTo(
  page: Page,
  name: string | RegExp,
  role: 'button' | 'link' | 'checkbox' | 'combobox',
): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}`);
}

const WORDS = {
  en: {
    next: 'Next',
    open: 'Open it anyway',
    opened: 'You opened it',
    wait: 'Let it wait again',
    wants: /It needs Sigmoid/u,
    switch: /Passing something credits/u,
    saved: 'Saved',
    notDue: /not due: 0\.6 credit from your exercise/u,
    ask: 'Show it now …',
    show: 'Show it',
    given: 'You begin with',
    more: 'More',
    signatures: 'the signatures only',
    reason: 'you opened its concept before what it needs was learnt',
    earlier: 'Your earlier code and submissions can be seen again.',
  },
  'zh-CN': {
    next: '下一个',
    open: '仍然打开',
    opened: '你已打开它',
    wait: '让它继续等待',
    wants: /它需要先学“Sigmoid/u,
    switch: /顺带练到的也算数/u,
    saved: '已保存',
    notDue: /还不用复习：做练习.*相当于复习了 0\.6 次/u,
    ask: '现在就显示……',
    show: '显示',
    given: '初始代码',
    more: '更多',
    signatures: '只有签名',
    reason: '是你提前打开了它的概念',
    earlier: '以前的代码和提交又可以看了。',
  },
} as const;

for (const locale of ['en', 'zh-CN'] as const) {
  const words = WORDS[locale];
  test.describe(locale, () => {
    test.use({ locale, reducedMotion: 'reduce' });

    test('a locked concept says what it waits for, is opened with the keyboard, and then is in the queue', async ({
      page,
      ownApp,
    }) => {
      await page.goto(`${ownApp.url}/concepts`);
      await expect(page.locator('.cm-legend li').filter({ hasText: words.next })).toBeVisible();
      await page.goto(`${ownApp.url}/concepts/activations/tanh`);
      await expect(page.locator('[data-why]')).toContainText(words.wants);
      await tabTo(page, words.open, 'button');
      await page.keyboard.press('Enter');
      await expect(page.getByText(words.opened)).toBeVisible();
      await expectAccessible(page);
      const session = await (await fetch(`${ownApp.url}/api/session`)).text();
      expect(session).toContain('"conceptId":"activations/tanh"');
      await page.goto(`${ownApp.url}/study?concept=activations/tanh`);
      await expect(page.getByText(words.reason)).toBeVisible();
      await page.goto(`${ownApp.url}/concepts/activations/tanh`);
      await tabTo(page, words.wait, 'button');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: words.open })).toBeVisible();
    });

    test('a pass on an exercise puts cards off, the ledger says so, and credit can be switched off', async ({
      page,
      ownApp,
    }) => {
      const cards = cardsOf('losses', 'softmax');
      await answered(ownApp.url, cards, 'easy', 12);
      await answered(ownApp.url, [SOFTMAX], 'good', 4);
      await page.goto(`${ownApp.url}/concepts/losses/softmax`);
      await expect(page.getByText(words.notDue)).toBeVisible();
      await expectAccessible(page);
      await page.goto(`${ownApp.url}/settings?tab=packs`);
      await tabTo(page, words.switch, 'checkbox');
      await page.keyboard.press('Space');
      await expect(page.getByText(`✓ ${words.saved}`, { exact: true })).toBeVisible();
      await page.reload();
      await expect(page.getByRole('checkbox', { name: words.switch })).not.toBeChecked();
      await expectAccessible(page);
      await answered(ownApp.url, [SOFTMAX], 'good', 0);
      await page.goto(`${ownApp.url}/concepts/losses/softmax`);
      await expect(page.locator('section[aria-labelledby=credit] tbody tr')).toHaveCount(1);
      await page.goto(`${ownApp.url}/concepts`);
      await expectAccessible(page);
    });

    test('an exercise that has come round begins with the starter; old code costs, and no code is lost', async ({
      page,
      ownApp,
    }) => {
      await answered(ownApp.url, [SOFTMAX], 'good', 30);
      await answered(ownApp.url, [SOFTMAX], 'good', 29.9);
      await page.goto(`${ownApp.url}/api/health`);
      const attempt = { rated: true, passed: true, submissions: 1 };
      await page.evaluate(
        (kept) => localStorage.setItem('gradus:workbench:losses/softmax', kept),
        JSON.stringify({ draft: '// my old code', earlier: null, attempt }),
      );
      await page.goto(`${ownApp.url}/exercises/losses/softmax`);
      const editor = page.locator('.monaco-editor .view-lines');
      await expect(editor).toContainText('softmax', { timeout: 60_000 });
      await expect(page.locator('main')).not.toContainText('my old code');
      await expectAccessible(page);

      await editor.click();
      await page.keyboard.type('// what I write now ');
      await expect(editor).toContainText('what I write now');
      await page.keyboard.press('Control+m');
      await page.getByRole('button', { name: words.more, exact: true }).press('Enter');
      await page.getByRole('combobox', { name: words.given }).selectOption({ label: words.signatures });
      await page.getByRole('dialog').getByRole('button').last().press('Enter');
      await expect(editor).not.toContainText('what I write now');
      await page.reload();
      const back = page.locator('.wb-beginning button');
      await back.press('Enter');
      await expect(editor).toContainText('what I write now', { timeout: 60_000 });

      await page.getByRole('button', { name: words.ask }).press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: words.show, exact: true }).press('Enter');
      await expect(page.getByText(words.earlier)).toBeVisible();
      await expect(editor).toContainText('what I write now');
    });
  });
}

/** Ids of the cards of a concept. */
function cardsOf(pack: string, concept: string): readonly string[] {
  const text = readFileSync(`content/${pack}/${concept}/cards.yaml`, 'utf8');
  return [...text.matchAll(/^ {2}- id: (\S+)$/gmu)].map(([, id]) => `${pack}/${id}`);
}
