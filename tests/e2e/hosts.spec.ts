import { expect, type Browser, type Page } from '@playwright/test';
import { test } from './support/own-app.ts';
import { passWelcome } from './support/pass-welcome.ts';
import { browserWithNames, serveEmptyPage } from './support/strangers.ts';

let browser: Browser;
test.beforeAll(async ({ launchOptions }) => {
  browser = await browserWithNames(launchOptions, ['evil.example']);
});
test.afterAll(() => browser.close());

const CHANGE = JSON.stringify({ settings: { newPerDay: 7 } });

async function newPerDay(url: string): Promise<number> {
  const { settings } = (await (await fetch(`${url}/api/settings`)).json()) as { settings: { newPerDay: number } };
  return settings.newPerDay;
}

test('a page whose name was pointed at this machine reads nothing and changes nothing', async ({ ownApp }) => {
  const before = await newPerDay(ownApp.url);
  // The page of the refusal may load nothing; a page that was there before the name was pointed here may.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const foreign = ownApp.url.replace('localhost', 'evil.example');
  const answer = await page.goto(foreign);
  expect(answer?.status()).toBe(421);
  await expect(page.getByRole('heading').first()).toContainText('evil.example');
  await expect(page.getByText(`GRADUS_HOSTS=${new URL(foreign).host}`).first()).toBeVisible();
  const statuses = await page.evaluate(async (body) => {
    const read = ['/api/export', '/api/session', '/judge/judge.js', '/sandbox.html', '/study', '/icon.svg'];
    const posted = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const answers = [...read.map((path) => fetch(path)), fetch('/api/settings', posted)];
    return (await Promise.all(answers)).map(({ status }) => status);
  }, CHANGE);
  expect(statuses).toEqual(Array.from({ length: 7 }, () => 421));
  expect(await newPerDay(ownApp.url)).toBe(before);
  await context.close();
});

/** What a page of another site gets by every way that it has into ours: the answer, or null where the browser gave it none. */
function attack(page: Page, url: string): Promise<Record<string, unknown>> {
  return page.evaluate(
    async ([app, body]) => {
      const text = (asked: Promise<Response>) => asked.then((answer) => answer.text()).catch(() => null);
      const loads = (tag: 'script' | 'img' | 'iframe', path: string): Promise<boolean> =>
        new Promise((resolve) => {
          const element = document.createElement(tag);
          element.addEventListener('load', () => resolve(true));
          element.addEventListener('error', () => resolve(false));
          element.src = `${app}${path}`;
          document.body.append(element);
        });
      const form = document.createElement('form');
      const frame = document.createElement('iframe');
      frame.name = 'answer';
      Object.assign(form, { method: 'POST', action: `${app}/api/settings`, enctype: 'text/plain', target: 'answer' });
      const field = document.createElement('input');
      // Sent as `{"settings":{"newPerDay":7},"packs":{"a=":true}}`.
      Object.assign(field, { name: `${body!.slice(0, -1)},"packs":{"a`, value: '":true}}' });
      form.append(field);
      document.body.append(frame, form);
      const answered = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      form.submit();
      await answered;
      return {
        export: await text(fetch(`${app}/api/export`)),
        withCookies: await text(fetch(`${app}/api/export`, { credentials: 'include' })),
        silent: await text(fetch(`${app}/api/export`, { mode: 'no-cors' })),
        post: await text(fetch(`${app}/api/settings`, { method: 'POST', body: body! })),
        silentPost: await text(fetch(`${app}/api/settings`, { method: 'POST', body: body!, mode: 'no-cors' })),
        beacon: navigator.sendBeacon(`${app}/api/settings`, body) && null,
        script: await loads('script', '/judge/judge.js'),
        picture: await loads('img', '/icon.svg'),
      };
    },
    [url, CHANGE],
  );
}

for (const site of ['evil.example', 'localhost']) {
  test(`a page of ${site} at another port neither reads nor changes anything`, async ({ ownApp }) => {
    const before = await newPerDay(ownApp.url);
    const other = await serveEmptyPage();
    const page = await browser.newPage();
    await page.goto(`http://${site}:${other.port}/`);
    const got = await attack(page, ownApp.url);
    const nothing = { export: null, withCookies: null, post: null, beacon: null, script: false, picture: false };
    expect(got).toMatchObject(nothing);
    // Without a cross-origin answer the browser hands out an empty text, or none.
    for (const silent of [got['silent'], got['silentPost']]) expect(silent ?? '').toBe('');
    expect(await newPerDay(ownApp.url)).toBe(before);
    await page.close();
    other.close();
  });
}

test('no other site shows a page of ours in a frame', async ({ ownApp }) => {
  const other = await serveEmptyPage();
  const page = await browser.newPage();
  await page.goto(`http://evil.example:${other.port}/`);
  for (const path of ['/', '/api/health', '/sandbox.html']) {
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      return loaded;
    }, `${ownApp.url}${path}`);
    const shown = await page
      .frames()
      .at(-1)!
      .evaluate(() => document.body.textContent);
    expect(shown).not.toMatch(/Start with|status|Sandbox/);
  }
  await page.close();
  other.close();
});

test('a link on another site leads to us', async ({ ownApp }) => {
  await passWelcome(ownApp.url);
  const other = await serveEmptyPage();
  const page = await browser.newPage();
  await page.goto(`http://evil.example:${other.port}/`);
  await page.evaluate((href) => Object.assign(document.createElement('a'), { href }).click(), ownApp.url);
  await page.waitForURL(`${ownApp.url}/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.close();
  other.close();
});
