import type { Browser, CDPSession, Page } from 'playwright-core';
import { invariant } from '#lib/base/invariant.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { HostProgress } from '#lib/runner/browser/host-progress.ts';
import { fromExactJson } from './exact-json.ts';
import type { PageRequest } from './host-page.ts';
import { launchChromium } from './launch-chromium.ts';

/** A page of a Chromium of its own, in which the browser’s host judges. */
export type JudgePage = {
  /** One report for each draw; rejects where the exercise is broken, and where the page is gone. */
  readonly judge: (request: PageRequest, onProgress: (progress: HostProgress) => void) => Promise<Report[]>;
  /** Whether it has died, or was closed. */
  readonly isGone: () => boolean;
  /** Ends the browser, whatever runs in it. */
  readonly close: () => Promise<void>;
};

/** Opens the page of the judge’s server at `port` in a Chromium that reaches that server alone. */
export async function openJudgePage(executablePath: string, port: number): Promise<JudgePage> {
  const { browser, page } = await launchChromium(executablePath, port);
  try {
    const answer = await page.goto(`http://127.0.0.1:${port}/`);
    invariant(answer?.ok(), 'the judge’s own server serves its page');
    return await judgePage(browser, page);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function judgePage(browser: Browser, page: Page): Promise<JudgePage> {
  // Playwright takes the death of a frame for the page’s and speaks to that page no more; the host goes on.
  const devtools = await page.context().newCDPSession(page);
  let hear: (progress: HostProgress) => void = () => undefined;
  devtools.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'tellRunner') hear(JSON.parse(payload) as HostProgress);
  });
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: 'tellRunner' });
  let dead = false;
  const gone = new Promise<null>((resolve) => {
    devtools.on('Inspector.targetCrashed', () => resolve(null));
    browser.on('disconnected', () => resolve(null));
  });
  return {
    judge: async (request, onProgress) => {
      hear = onProgress;
      const answer = await Promise.race([judgeIn(devtools, request), gone]);
      dead ||= !answer;
      if (!answer) throw new Error('The page in which Chromium judges is gone.');
      if ('reports' in answer) return answer.reports;
      throw new Error(answer.broken);
    },
    isGone: () => dead,
    close: () => browser.close(),
  };
}

type Answer = { readonly reports: Report[] } | { readonly broken: string };

/** Null where the page is gone before it has answered. */
async function judgeIn(devtools: CDPSession, request: PageRequest): Promise<Answer | null> {
  const expression = `judgeInPage(${JSON.stringify(request)})`;
  const asked = { expression, awaitPromise: true, returnByValue: true };
  // Rejects where there is nobody to ask; what the page throws is an answer.
  const evaluated = await devtools.send('Runtime.evaluate', asked).catch(() => null);
  if (!evaluated) return null;
  const { result, exceptionDetails } = evaluated;
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return fromExactJson(result.value as string) as Answer;
}
