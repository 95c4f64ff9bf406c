import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startApp } from './support/app-process.ts';
import { test } from './support/own-app.ts';
import { passWelcome } from './support/pass-welcome.ts';
import { RIGHT_SOFTMAX } from './support/hostile.ts';
import { judge, openWorkbench } from './support/workbench.ts';

const PAGES = [
  '/',
  '/study',
  '/concepts',
  '/exercises',
  '/exercises/losses/softmax',
  '/cards',
  '/plan',
  '/progress',
  '/memory-model',
  '/settings',
  '/settings/presets',
  '/custom-study',
  '/welcome',
  '/welcome/placement',
  '/no-such-page',
];

test('every page works under its own policy: its scripts have a nonce of this answer, and nothing is blocked', async ({
  page,
  ownApp,
}) => {
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) blocked.push(message.text());
  });
  const nonces = new Set<string>();
  await passWelcome(ownApp.url);
  for (const path of PAGES) {
    const answer = await page.goto(`${ownApp.url}${path}`);
    const { 'content-security-policy': policy = '', ...headers } = answer!.headers();
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    nonces.add(nonce);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(/script-src [^;]*/.exec(policy)?.[0]).not.toContain('unsafe-inline');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    const scripts = (await answer!.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    await page.waitForLoadState('networkidle');
  }
  expect(nonces.size).toBe(PAGES.length);
  expect(blocked).toEqual([]);
});

test('the editor, its workers and the judge are not blocked, and a script that somebody smuggled in is', async ({
  page,
}) => {
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) blocked.push(message.text());
  });
  await openWorkbench(page, 'losses/softmax', `const wrong: string = 1;\n${RIGHT_SOFTMAX}`);
  // The mark of the TypeScript worker.
  await expect(page.locator('.squiggly-error')).toBeAttached({ timeout: 60_000 });
  await expect(await judge(page, 'submit')).toHaveAttribute('data-verdict', 'pass');
  await expect(page.locator('[data-lane=device]')).toHaveAttribute('data-backend', 'webgpu');
  expect(blocked).toEqual([]);
  const ran = await page.evaluate(async () => {
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="globalThis.smuggled = 1">');
    const script = document.createElement('div');
    script.innerHTML = '<iframe srcdoc="<script>parent.smuggled = 1</script>"></iframe>';
    document.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return 'smuggled' in globalThis;
  });
  expect(ran).toBe(false);
  expect(blocked.length).toBeGreaterThan(0);
});

test('the API and the sandbox’s page have policies of their own', async ({ ownApp }) => {
  const policyOf = async (path: string): Promise<string> =>
    (await fetch(`${ownApp.url}${path}`)).headers.get('content-security-policy') ?? '';
  expect(await policyOf('/api/health')).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
  expect(await policyOf('/judge/judge.js')).toContain("script-src 'unsafe-eval'; connect-src 'self'");
  const sandbox = await policyOf('/sandbox.html');
  expect(sandbox).toMatch(/^sandbox allow-scripts; default-src 'none';.*connect-src 'none'; frame-ancestors 'self'$/);
});

/** The status of a request that no browser and no `fetch` would send. */
function statusOf(url: string, method: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const asked = request({ hostname, port, method, path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });
}

test('what is asked for wrongly is the fault of the request', async ({ ownApp }) => {
  for (const method of ['TRACE', 'PROPFIND', 'DELETE', 'OPTIONS', 'PUT']) {
    for (const path of ['/', '/study', '/api/health', '/judge/judge.js', '*']) {
      expect(await statusOf(ownApp.url, method, path), `${method} ${path}`).toBe(405);
    }
  }
  for (const path of [
    '/%ff',
    '/api/exercises/%ff',
    '/api/exercises/a/%ff',
    '/cards/%ff',
    '/exercises/a/%',
    '/judge/%00',
  ]) {
    expect(await statusOf(ownApp.url, 'GET', path), path).toBe(400);
  }
  expect(await statusOf(ownApp.url, 'GET', 'http://evil.example/api/export')).toBe(421);
  expect(await statusOf(ownApp.url, 'GET', `/api/session?zone=${'a'.repeat(40_000)}`)).toBe(431);
  const deep = `{"report":${'['.repeat(900_000)}${']'.repeat(900_000)}}`;
  for (const path of ['/api/submissions', '/api/reviews', '/api/settings']) {
    const { status } = await fetch(`${ownApp.url}${path}`, { method: 'POST', body: deep });
    expect([400, 413]).toContain(status);
  }
});

test('on a database that cannot be used every page answers 503, and says so without telling where it lies', async ({
  page,
}, { project, parallelIndex }) => {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-broken-'));
  writeFileSync(join(folder, 'gradus.db'), 'Dear diary, today I learnt about softmax.');
  const port = Number(new URL(project.use.baseURL!).port) + 200 + parallelIndex;
  const app = await startApp(port, folder, { health: 'database.notADatabase' });
  try {
    for (const path of ['/', '/study', '/progress', '/settings']) {
      expect((await page.goto(`${app.url}${path}`))?.status()).toBe(503);
      await expect(page.getByRole('alert').first()).toContainText('gradus.db is not a database');
      expect(await page.content()).not.toContain(folder);
    }
    for (const path of ['/api/health', '/api/session', '/api/export']) {
      const answer = await fetch(`${app.url}${path}`);
      expect(answer.status).toBe(503);
      expect(await answer.text()).not.toContain(folder);
    }
  } finally {
    await app.kill();
    rmSync(folder, { recursive: true });
  }
});
