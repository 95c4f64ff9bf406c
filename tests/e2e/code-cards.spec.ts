import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startApp, type AppProcess } from './support/app-process.ts';
import { leaveNote, openReview } from './support/review.ts';

test.describe.configure({ mode: 'serial' });

const CARD = `    kind: code
    source: Nobody 2020, §1
    language: ts
    back: { en: So., zh: 如此。 }
`;
const FILES = {
  'pack.yaml': `id: coded
version: 0.1.0
license: MIT
title: { en: Coded, zh: 代码 }
summary: { en: Code., zh: 代码。 }
`,
  'gaps/concept.yaml': `id: gaps
title: { en: Gaps, zh: 空格 }
summary: { en: Gaps., zh: 空格。 }
needs: []
`,
  'gaps/note.en.md': 'A note.\n',
  'gaps/note.zh.md': '笔记。\n',
  'gaps/cards.yaml': `cards:
  - id: doubled-sum
    question: { en: The sum is to be doubled. What belongs in the gap?, zh: 和要加倍。空格里应填什么？ }
    ask: fill
    code: |
      const doubled = (x: tf.Tensor): tf.Tensor => {
        return ▢;
      };
    answer: tf.mul(2, tf.sum(x))
    cases: ['doubled(tf.tensor1d([1, 2]))', 'doubled(tf.tensor1d([0.1, 0.7]))', 'doubled(tf.tensor1d([]))']
    mistakes:
      - fill: tf.sum(x)
        why: { en: It is not doubled., zh: 没有加倍。 }
${CARD}`,
};

let [app, folder]: [AppProcess, string] = [] as never;

// Playwright takes the names of what is asked for from here.
// oxlint-disable-next-line no-empty-pattern
test.beforeAll(async ({}, { project, parallelIndex }) => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-code-'));
  for (const [name, text] of Object.entries(FILES)) {
    const file = join(folder, 'packs', 'content', 'coded', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const port = Number(new URL(project.use.baseURL!).port) + 200 + parallelIndex;
  app = await startApp(port, folder, { env: { GRADUS_PACKS_DIR: join(folder, 'packs') } });
});
test.afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true });
});

const gap = (page: Page) => page.getByRole('textbox', { name: 'What belongs in the gap in line 2' });

test('a gap is judged by running what is typed, written in any way; what does not compile or end is told', async ({
  page,
}) => {
  await openReview(page, app.url);
  await leaveNote(page);
  await gap(page).fill('tf.sum(x');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'no TypeScript' })).toBeVisible();

  await gap(page).fill('x.add(x).sum()');
  await page.keyboard.press('Enter');
  await expect(page.getByText('✓ Right.')).toBeVisible();
});

test('what gives something else is wrong, told by its case and its known mistake, without the network too', async ({
  page,
  context,
}) => {
  await openReview(page, app.url);
  await leaveNote(page);
  // The note has been read: the page now begins with the card, and waiting for its network means what it says.
  await page.reload();
  await expect(gap(page)).toBeVisible();
  // The card’s own answer has been run, and the next sandbox is ready.
  await page.waitForFunction(() => document.querySelectorAll('iframe').length > 0);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await gap(page).fill('x.sum()');
  await page.keyboard.press('Enter');
  await expect(page.getByText('It is not doubled.')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'doubled(tf.tensor1d([1, 2]))' })).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText('6');
});

test('what does not end is stopped, and is wrong', async ({ page }) => {
  await openReview(page, app.url);
  await leaveNote(page);
  await gap(page).fill('(() => { for (;;); })()');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Running your code…')).toBeVisible();
  await expect(page.getByText('nothing in time').first()).toBeVisible({ timeout: 20_000 });
});
