import type { CDPSession, Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Language } from '#lib/exercises/language.ts';
import type { Lane } from '#lib/exercises/lane.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { createHost, Host } from '#lib/runner/browser/host.ts';

declare global {
  // What the bundle of lib/runner/browser/host.ts puts into the page.
  var GradusHost: { readonly createHost: typeof createHost };
  var hostUnderTest: Host;
}

/** Opens a page of the app with the host that the workbench has, and without the workbench. */
export async function openHost(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['lib/runner/browser/host.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'GradusHost',
  });
  await page.goto('/exercises');
  // Through DevTools: the page’s policy lets in no script that the app did not write.
  const devtools = await page.context().newCDPSession(page);
  await evaluate(devtools, `${outputFiles[0]!.text}; globalThis.GradusHost = GradusHost; undefined`);
  await devtools.detach();
  await page.evaluate(async () => {
    globalThis.hostUnderTest = GradusHost.createHost();
    await globalThis.hostUnderTest.warm();
  });
}

type RunOptions = {
  readonly mode?: 'run' | 'submit';
  readonly lanes?: readonly Lane[];
  readonly language?: Language;
};

/** Presses Run, as it were, or Submit; `lanes` where not all of them are to be judged in. */
export function runOn(
  page: Page,
  exercise: string,
  source: string,
  { mode = 'run', lanes, language = 'typescript' }: RunOptions = {},
): Promise<Report> {
  return page.evaluate(
    async ([id, code, pressed, only, language]) => {
      const judgeable = await (await fetch(`/api/exercises/${id}`)).json();
      return globalThis.hostUnderTest.run({
        judgeable,
        source: code,
        mode: pressed,
        language,
        ...(only ? { lanes: only } : {}),
      });
    },
    [exercise, source, mode, lanes, language] as const,
  );
}

/** The same through DevTools: Playwright takes the crash of a frame’s process for the page’s, and speaks to that page no more. */
export function runThrough(devtools: CDPSession, exercise: string, source: string): Promise<Report> {
  return evaluate(
    devtools,
    `fetch('/api/exercises/${exercise}').then(async (response) =>
      globalThis.hostUnderTest.run({ judgeable: await response.json(), source: ${JSON.stringify(source)}, mode: 'run' }))`,
  );
}

/** What an expression comes to in the page; rejects with what it throws. */
export async function evaluate<Value>(devtools: CDPSession, expression: string): Promise<Value> {
  const asked = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', asked);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Value;
}
