import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { Report } from '#lib/exercises/report.ts';
import { evaluate, openHost, runOn, runThrough } from './support/host.ts';
import { HEAP_BOMB, HOSTILE, RIGHT_SOFTMAX, type Hostile } from './support/hostile.ts';
import { test } from './support/own-app.ts';

const EXERCISE = 'losses/softmax';

let context: BrowserContext;
let page: Page;
const strangers: string[] = [];

/** One page of the app for all of them: whatever breaks it shows in the next one. */
test.beforeAll(async ({ browser, baseURL }) => {
  context = await browser.newContext();
  page = await context.newPage();
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(baseURL!) && !request.url().includes('stolen');
    if (!isOurs && !/^(data|blob):/.test(request.url())) strangers.push(request.url());
  });
  await openHost(page);
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.id = 'alive';
    button.textContent = '0';
    button.style.cssText = 'position: fixed; inset: auto 0 0 auto; z-index: 9999';
    button.addEventListener('click', () => {
      button.textContent = String(Number(button.textContent) + 1);
    });
    document.body.append(button);
  });
});

test.afterAll(() => context.close());

const run = (source: string): Promise<Report> => runOn(page, EXERCISE, source);

/** What learner code could have left behind in the browser. */
async function storage(): Promise<unknown> {
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  const { cookies, origins } = await context.storageState();
  return { databases, cookies: cookies.map(({ name, value }) => [name, value]), origins };
}

function outcome(report: Report): Hostile['expected'] {
  const first = report.checks.find(({ status }) => status === 'fail' || status === 'error');
  return first ? [report.verdict, first.name, first.message.key] : (report.verdict as 'pass');
}

for (const { name, source, expected, or = expected } of HOSTILE) {
  test(`is contained, and the next run works: ${name}`, async () => {
    const before = await storage();
    const report = await run(source);
    const said = JSON.stringify(report.checks.find(({ status }) => status !== 'pass'));
    expect([expected, or], said).toContainEqual(outcome(report));
    expect(JSON.stringify(report.console)).not.toContain('REACHED');

    // In the one lane that needs no GPU: whatever a run leaves behind meets the next one in either.
    expect(outcome(await runOn(page, EXERCISE, RIGHT_SOFTMAX, { lanes: ['exact'] }))).toBe('pass');
    const clicks = Number(await page.locator('#alive').textContent());
    await page.locator('#alive').click();
    await expect(page.locator('#alive')).toHaveText(String(clicks + 1));
    expect(await storage()).toEqual(before);
    expect(strangers).toEqual([]);
  });
}

test(`is contained, and the next run works: ${HEAP_BOMB.name}`, async ({ browser }) => {
  // Frames of one context share the process that ends.
  const own = await browser.newContext();
  const ownPage = await own.newPage();
  await openHost(ownPage);
  const devtools = await own.newCDPSession(ownPage);
  const left = async (): Promise<unknown> => [
    await evaluate(devtools, 'indexedDB.databases().then((all) => all.map(({ name }) => name))'),
    (await own.cookies()).map(({ name, value }) => [name, value]),
  ];
  const before = await left();
  const report = await runThrough(devtools, EXERCISE, HEAP_BOMB.source);
  expect([HEAP_BOMB.expected, HEAP_BOMB.or]).toContainEqual(outcome(report));
  expect(outcome(await runThrough(devtools, EXERCISE, RIGHT_SOFTMAX))).toBe('pass');
  expect(await left()).toEqual(before);
  await own.close();
});

test('the GPU is lost twice: the CPU goes on, and the report says so', async ({ browser }) => {
  const own = await browser.newContext();
  const ownPage = await own.newPage();
  // A sandbox’s code has no way to the GPU: here it is lost as soon as that code says so.
  const losing = `{ const proto = globalThis.GPUDevice?.prototype, create = proto?.createBuffer;
    if (create) proto.createBuffer = function (...args) { if (globalThis.loseGpu) this.destroy(); return create.apply(this, args); }; }\n`;
  await ownPage.route(/\/judge\/sandbox\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: losing + (await response.text()) });
  });
  await openHost(ownPage);
  const report = await runOn(ownPage, EXERCISE, `(globalThis as any).loseGpu = true;\n${RIGHT_SOFTMAX}`);
  const device = report.lanes.find(({ lane }) => lane === 'device');
  expect([outcome(report), device?.backend, device?.fallback?.key]).toEqual(['pass', 'cpu', 'gpuLostTwice']);
  expect(outcome(await runOn(ownPage, EXERCISE, RIGHT_SOFTMAX))).toBe('pass');
  await own.close();
});
