import { chromium, type Browser, type CDPSession } from 'playwright-core';
import { invariant } from '#lib/base/invariant.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { HostProgress } from '#lib/runner/browser/host-progress.ts';
import { fromExactJson } from './exact-json.ts';
import type { PageRequest } from './host-page.ts';

/** A page of a Chromium of its own, in which the browser’s host judges. */
export type JudgePage = {
  /** Rejects where the exercise is broken, and where the page is gone. */
  readonly judge: (request: PageRequest, onProgress: (progress: HostProgress) => void) => Promise<Report>;
  /** Whether it has died, or was closed. */
  readonly isGone: () => boolean;
  /** Ends the browser, whatever runs in it. */
  readonly close: () => Promise<void>;
};

/** Of JavaScript’s objects in each realm; tensors and buffers have budgets of their own. */
const HEAP_MEGABYTES = 1_024;

const ARGUMENTS = [
  `--js-flags=--max-old-space-size=${HEAP_MEGABYTES}`,
  // The same numbers on every machine, with a graphics card or without.
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  // Frames of an opaque origin have a process of their own: what dies in one takes nobody along.
  '--enable-features=IsolateSandboxedIframes',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** Starts a Chromium that reaches the judge’s server at this port and nothing else, and opens the page. */
export async function openJudgePage(executablePath: string, port: number): Promise<JudgePage> {
  const origin = `http://127.0.0.1:${port}`;
  const browser = await chromium
    .launch({
      executablePath,
      args: ARGUMENTS,
      chromiumSandbox: hasSystemSandbox(),
      // Whatever does not go to the judge’s server goes to it as a proxy, and is refused there.
      // The later rule counts: of this machine’s own addresses, that one alone is reached directly.
      proxy: { server: origin, bypass: `<-loopback>,127.0.0.1:${port}` },
    })
    .catch((error: unknown) => {
      throw new Error(`Chromium (${executablePath}) did not start. ${SANDBOX_ADVICE}\n${String(error)}`);
    });
  try {
    return await openIn(browser, origin);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Chromium refuses to start as root unless it does without; and where a system has none, somebody has to say so. */
function hasSystemSandbox(): boolean {
  return process.getuid?.() !== 0 && process.env['GRADUS_CHROMIUM_SANDBOX'] !== 'off';
}

const SANDBOX_ADVICE =
  'Where the system gives programs no sandbox (containers, some Linux distributions), set GRADUS_CHROMIUM_SANDBOX=off: pages are then kept apart by Chromium alone.';

async function openIn(browser: Browser, origin: string): Promise<JudgePage> {
  const context = await browser.newContext({ serviceWorkers: 'block', acceptDownloads: false });
  await context.route('**/*', (route) =>
    route.request().url().startsWith(`${origin}/`) ? route.continue() : route.abort(),
  );
  const page = await context.newPage();
  const answer = await page.goto(`${origin}/`);
  invariant(answer?.ok(), 'the judge’s own server serves its page');
  // Playwright takes the death of a frame for the page’s and speaks to that page no more; the host goes on.
  const devtools = await context.newCDPSession(page);
  let hear: (progress: HostProgress) => void = () => undefined;
  devtools.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'tellRunner') hear(JSON.parse(payload) as HostProgress);
  });
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: 'tellRunner' });
  let crashed = false;
  const gone = new Promise<never>((_, reject) => {
    const die = (): void => {
      crashed = true;
      reject(new Error('The page in which Chromium judges is gone.'));
    };
    devtools.on('Inspector.targetCrashed', die);
    browser.on('disconnected', die);
  });
  gone.catch(() => undefined);
  return {
    judge: async (request, onProgress) => {
      hear = onProgress;
      const answer = (await Promise.race([judgeIn(devtools, request), gone])) as Answer;
      if ('report' in answer) return answer.report;
      throw new Error(answer.broken);
    },
    isGone: () => crashed,
    close: () => browser.close(),
  };
}

type Answer = { readonly report: Report } | { readonly broken: string };

async function judgeIn(devtools: CDPSession, request: PageRequest): Promise<unknown> {
  const expression = `judgeInPage(${JSON.stringify(request)})`;
  const asked = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', asked);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return fromExactJson(result.value as string);
}
