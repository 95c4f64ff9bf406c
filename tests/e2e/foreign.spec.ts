import { readFileSync } from 'node:fs';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Report } from '#lib/exercises/report.ts';
import { openHost } from './support/host.ts';
import { test } from './support/own-app.ts';

const SOLUTION = 'exercises/losses/softmax/solution.ts';

let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
  await openHost(page);
});

test.afterAll(() => context.close());

/** The exercise as if its pack were somebody else’s, with code added to its solution; what it comes to, or why it does not. */
function run(file: string, added = ''): Promise<Report | { readonly broken: string }> {
  return page.evaluate(
    async ([source, code]) => {
      const own = (await (await fetch('/api/exercises/losses/softmax')).json()) as Judgeable;
      const judgeable = { ...own, foreign: true, solution: own.solution + code };
      const asked = globalThis.hostUnderTest.run({ judgeable, source, mode: 'submit', seed: 1 });
      return asked.catch((error: Error) => ({ broken: error.message }));
    },
    [readFileSync(file, 'utf8'), added] as const,
  );
}

test('a pack that is not ours judges as ours do', async () => {
  expect(await run(SOLUTION)).toMatchObject({ verdict: 'pass' });
  const mistaken = await run('exercises/losses/softmax/mistakes/backward-batch-mean.ts');
  expect(mistaken).toMatchObject({ verdict: 'fail', diagnosis: { kind: 'mistake', id: 'backward-batch-mean' } });
});

test('the code of a pack that is not ours reaches nothing of the app, and is ended when it does not end', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const said = async (code: string): Promise<string> => {
    const outcome = await run(SOLUTION, code);
    return 'broken' in outcome ? outcome.broken : outcome.verdict;
  };
  expect(await said("; fetch('/api/export');")).toContain('fetch is not available');
  expect(await said("; new Function('return 1')();")).toContain('Function is not available');

  expect(await said('; exports.softmax = () => { for (;;); };')).toContain('did not answer in time');
  expect(await said('')).toBe('pass');
  expect(asked.filter((url) => url.includes('/api/export'))).toEqual([]);
});
