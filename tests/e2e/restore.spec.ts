import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { backupOf, bodiesOf, downloadBackup, reviewsOf } from '#tests/support/backup-of.ts';
import { expectAccessible } from './support/axe.ts';
import { seedHistory } from './support/history.ts';
import { test } from './support/own-app.ts';

const LANGUAGES = [
  {
    locale: 'en-GB',
    download: 'Download a backup',
    file: 'A backup of Gradus',
    confirm: 'Restore',
    would: 'Reviews: 42 added, 0 here already.',
    done: 'Restored.',
    taken: '1 taken by this browser',
    again: 'Reviews: 0 added, 42 here already.',
    torn: 'This backup is not whole',
    foreign: 'is not a backup of Gradus',
  },
  {
    locale: 'zh-CN',
    download: '下载备份',
    file: 'Gradus 的备份文件',
    confirm: '恢复',
    would: '复习：加入 42 条，已有 0 条。',
    done: '已恢复。',
    taken: '这个浏览器收下 1 份',
    again: '复习：加入 0 条，已有 42 条。',
    torn: '这个备份不完整',
    foreign: '不是 Gradus 的备份',
  },
] as const;

const KEY = 'gradus:workbench:losses/softmax';
const DRAFT = JSON.stringify({ draft: 'export const mine = 1;' });

for (const words of LANGUAGES) {
  test.describe(`a backup, in ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('is downloaded with the drafts of the browser, and restored by keyboard after a preview', async ({
      page,
      ownApp,
      server,
    }) => {
      const folder = mkdtempSync(join(tmpdir(), 'gradus-e2e-'));
      await seedHistory(ownApp.url);
      await page.goto(`${ownApp.url}/settings?tab=data`);
      await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [KEY, DRAFT]);
      await page.waitForLoadState('networkidle');
      const downloading = page.waitForEvent('download');
      await page.getByRole('link', { name: words.download }).focus();
      await page.keyboard.press('Enter');
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(/^gradus-backup-\d{4}-\d\d-\d\d\.zip$/);
      const file = join(folder, download.suggestedFilename());
      await download.saveAs(file);
      const origin = backupOf(readFileSync(file));
      expect(bodiesOf(origin, 'drafts')).toEqual([{ exerciseId: 'losses/softmax', workspace: DRAFT }]);

      await server.forget();
      await page.evaluate((key) => localStorage.removeItem(key), KEY);
      await page.reload();
      await page.waitForLoadState('networkidle');
      await page.getByLabel(words.file).setInputFiles(file);
      await expect(page.getByText(words.would)).toBeVisible();
      expect(reviewsOf(await downloadBackup(ownApp.url))).toHaveLength(0);
      await expectAccessible(page);
      await page.getByRole('button', { name: words.confirm, exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText(words.done)).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: words.done })).toBeFocused();
      await expect(page.getByText(words.taken)).toBeVisible();
      await expectAccessible(page);
      expect(reviewsOf(await downloadBackup(ownApp.url))).toEqual(reviewsOf(origin));
      expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(DRAFT);

      await page.getByLabel(words.file).setInputFiles(file);
      await expect(page.getByText(words.again)).toBeVisible();
      rmSync(folder, { recursive: true });
    });

    test('that is torn, or none, is refused with words, and nothing is written', async ({ page, ownApp }) => {
      const folder = mkdtempSync(join(tmpdir(), 'gradus-e2e-'));
      await seedHistory(ownApp.url);
      const bytes = new Uint8Array(await (await fetch(`${ownApp.url}/api/export`)).arrayBuffer());
      const [torn, foreign] = [join(folder, 'torn.zip'), join(folder, 'shopping.json')];
      writeFileSync(torn, bytes.slice(0, bytes.length - 40));
      writeFileSync(foreign, '["milk"]');
      await page.goto(`${ownApp.url}/settings?tab=data`);
      await page.waitForLoadState('networkidle');
      await page.getByLabel(words.file).setInputFiles(torn);
      await expect(page.getByText(words.torn)).toBeVisible();
      await page.getByLabel(words.file).setInputFiles(foreign);
      await expect(page.getByText(words.foreign)).toBeVisible();
      await expectAccessible(page);
      expect(reviewsOf(await downloadBackup(ownApp.url))).toHaveLength(42);
      rmSync(folder, { recursive: true });
    });
  });
}

test('a backup of more than ten megabytes arrives whole', async ({ ownApp }) => {
  const text = JSON.stringify({ format: 'gradus-backup', version: 1, filler: 'x'.repeat(12_000_000) });
  const response = await fetch(`${ownApp.url}/api/restore/preview`, { method: 'POST', body: text });
  // Cut off it would be torn; whole it is no backup.
  expect(await response.json()).toMatchObject({ error: { code: 'restore.not-a-backup' } });
});
