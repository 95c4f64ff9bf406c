import type { Report } from '#lib/exercises/report.ts';
import { crashedReport } from '#lib/runner/browser/host-report.ts';
import type { Runner, RunnerQuestion } from '#lib/runner/runner.ts';
import { findChromium } from './find-chromium.ts';
import { openJudgePage, type JudgePage } from './judge-page.ts';
import { serveJudge } from './serve-judge.ts';

/**
 * The judge for code that is not ours: the browser’s own host in a headless Chromium that reaches nothing but the judge’s
 * files (made by `bundleJudge()`). Rejects, saying what to do, where there is no Chromium.
 */
export async function createChromiumRunner(): Promise<Runner> {
  const found = findChromium();
  if (!found.ok) throw new Error(found.problem);
  const server = await serveJudge();
  let page: Promise<JudgePage> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const drop = async (): Promise<void> => {
    const dropped = page;
    page = null;
    await dropped?.then(
      (opened) => opened.close(),
      () => undefined,
    );
  };
  const ask = async (question: RunnerQuestion, seeds: readonly number[]): Promise<Report[]> => {
    const { signal, judgeable } = question;
    signal?.throwIfAborted();
    const began = performance.now();
    const abort = (): void => void drop();
    signal?.addEventListener('abort', abort);
    let opened: JudgePage | null = null;
    try {
      opened = await (page ??= openJudgePage(found.value, server.port));
      return await opened.judge(requestOf(question, seeds), question.onProgress ?? (() => undefined));
    } catch (error) {
      if (opened && !opened.isGone()) throw error;
      await drop();
      signal?.throwIfAborted();
      if (!opened) throw error;
      const bare = { exercise: judgeable.exercise, tookMillis: performance.now() - began };
      return seeds.map((seed) => crashedReport({ ...bare, seed }));
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  };
  const runOnSeeds: Runner['runOnSeeds'] = (question, seeds) => {
    const next = last.then(() => ask(question, seeds));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    runOnSeeds,
    run: async (question) => (await runOnSeeds(question, [question.options.seed]))[0]!,
    close: async () => {
      await drop();
      server.close();
    },
  };
}

function requestOf({ judgeable, source, language = 'typescript', options }: RunnerQuestion, seeds: readonly number[]) {
  const { lanes, backends, visibleOnly, everyElement = false } = options;
  return {
    judgeable,
    source,
    language,
    seeds,
    lanes,
    backends,
    everyElement,
    mode: visibleOnly ? 'run' : 'submit',
  } as const;
}
