import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { devices, expect, type Browser, type Page } from '@playwright/test';
import type { Backup } from '#lib/study/backup/backup-entry.ts';
import { backupOf, bodiesOf } from '#tests/support/backup-of.ts';
import { startApp, type AppProcess } from './support/app-process.ts';
import { RIGHT_SOFTMAX } from './support/hostile.ts';
import { test } from './support/own-app.ts';
import { answerByKeyboard, openReview } from './support/review.ts';
import { browserWithNames } from './support/strangers.ts';
import { judge, openWorkbench } from './support/workbench.ts';

test.describe.configure({ mode: 'serial' });

let [browser, app, folder, token]: [Browser, AppProcess, string, string] = [] as never;
const phone = { ...devices['Pixel 7'], locale: 'en-GB' };
const at = (path: string): string => `${app.url.replace('localhost', 'gradus.lan')}${path}`;

const OPEN = { env: { HOST: '0.0.0.0', GRADUS_HOSTS: 'gradus.lan' }, health: 'request.noToken' } as const;

/** Open to the network, as `HOST=0.0.0.0 npm start` opens it. */
test.beforeAll(async ({ launchOptions }, { project, parallelIndex }) => {
  browser = await browserWithNames(launchOptions, ['gradus.lan']);
  folder = mkdtempSync(join(tmpdir(), 'gradus-network-'));
  const port = Number(new URL(project.use.baseURL!).port) + 100 + parallelIndex;
  app = await startApp(port, folder, OPEN);
  await fetch(app.url);
  token = readFileSync(join(folder, 'access-token'), 'utf8').trim();
});
test.afterAll(async () => {
  await browser.close();
  await app.kill();
  rmSync(folder, { recursive: true });
});

test('who has no token reads in both languages what to do, and programs in JSON', async () => {
  const page = await browser.newPage(phone);
  expect((await page.goto(at('/study')))?.status()).toBe(401);
  await expect(page.locator('[lang=en]').getByText('access token')).toBeVisible();
  await expect(page.locator('section[lang=zh-CN]').getByText('访问令牌')).toBeVisible();
  expect((await page.goto(at('/?token=wrong')))?.status()).toBe(401);
  await expect(page.getByText('is not the right one')).toBeVisible();
  for (const name of [app.url, `http://127.0.0.1:${new URL(app.url).port}`]) {
    const answer = await fetch(`${name}/api/export`);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: 'request.noToken' } });
  }
  expect((await fetch(`${app.url}/judge/judge.js`)).status).toBe(401);
  await page.close();
});

test('the link lets a phone in for good, and the token leaves the address', async () => {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(at(`/study?all=1&token=${token}`));
  expect(page.url()).toBe(at('/study?all=1'));
  const cookie = (await context.cookies()).find(({ name }) => name.startsWith('gradus-access'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(cookie?.value).not.toContain(token);
  await openReview(page, at(''));
  await answerByKeyboard(page);
  const recorded = async (): Promise<number> => {
    return bodiesOf(await backupBy(page), 'reviews').length;
  };
  await expect.poll(recorded).toBe(1);
  await app.kill();
  app = await startApp(Number(new URL(app.url).port), folder, OPEN);
  expect((await page.goto(at('/progress')))?.status()).toBe(200);
  await context.close();
});

test('over plain http an exercise is judged without the GPU, the page says so, and the submission is kept', async () => {
  const page = await browser.newPage({ baseURL: at('') });
  await page.goto(`/?token=${token}`);
  await openWorkbench(page, 'losses/softmax', RIGHT_SOFTMAX);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await expect(page.getByText('no WebGPU')).toBeVisible();
  const report = await judge(page, 'submit');
  await expect(report).toHaveAttribute('data-verdict', 'pass');
  await expect(page.locator('[data-lane=device]')).toHaveAttribute('data-backend', 'wasm');
  const kept = async (): Promise<number> => {
    return bodiesOf(await backupBy(page), 'submissions').length;
  };
  await expect.poll(kept).toBe(1);
  await page.close();
});

/** The backup as this page may download it. */
async function backupBy(page: Page): Promise<Backup> {
  const bytes = await page.evaluate(async () => [...new Uint8Array(await (await fetch('/api/export')).arrayBuffer())]);
  return backupOf(Uint8Array.from(bytes));
}
