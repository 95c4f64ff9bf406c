import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { success, type Result } from '#lib/base/result.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { JudgeProgress } from '#lib/grader/judge-options.ts';
import { loadedOnce } from '#lib/runner/loaded-once.ts';
import type * as judgeNode from './judge-node.ts';
import { pythonSource } from '#lib/runner/python/python-source.ts';
import { compileSubmission, type SubmissionProblem } from '#lib/runner/syntax/compile-submission.ts';
import { withSyntaxPlace } from '#lib/runner/syntax/with-syntax-place.ts';
import { fromJudge } from '#lib/runner/browser/host-progress.ts';
import { syntaxReport } from '#lib/runner/browser/host-report.ts';
import { BUNDLES } from './sandbox-thread.ts';
import { openSandboxes, type SandboxesOptions } from './sandboxes.ts';
import type { Runner, RunnerQuestion } from '#lib/runner/runner.ts';

type JudgeBundle = typeof judgeNode;

/**
 * The judge in Node, by the protocol of the browser, for code whose author is trusted: a worker thread is the sandbox, and
 * this side holds the deadlines. Rejects for a pack that is not ours. Loads the judge’s bundle (made by `bundleJudge()`);
 * one sandbox is always warm. `totalMillis`: what all calls of one submission may take together, if not what protocol.ts says;
 * `heapMegabytes`: what a sandbox’s heap may hold, if not what sandbox-thread.ts says; `sharesSandboxes`: submissions to one
 * exercise follow one another in one sandbox, each as a module of its own: quick, and for an exercise’s own files only.
 */
export async function createNodeRunner(given: SandboxesOptions = {}): Promise<Runner> {
  const bundle = (await import(
    /* @vite-ignore */ pathToFileURL(join(process.cwd(), BUNDLES, 'judge.mjs')).href
  )) as JudgeBundle;
  const sandboxes = openSandboxes(given);
  const runOnSeeds: Runner['runOnSeeds'] = async (
    { judgeable, source, language = 'typescript', options, signal, recall, onProgress = () => undefined },
    seeds,
  ) => {
    const began = performance.now();
    signal?.throwIfAborted();
    if (judgeable.foreign) throw new Error(notOurs(judgeable.exercise));
    const compiled = await compiledFor(language, source, judgeable);
    if (!compiled.ok) {
      const { exercise } = judgeable;
      const tookMillis = performance.now() - began;
      return seeds.map((seed) => syntaxReport(compiled.problem, { exercise, seed, tookMillis }));
    }
    const wish = { language, forbidden: judgeable.spec.forbidden, options };
    let sandbox = await sandboxes.lend(wish);
    let link = loadedOnce(sandbox.watched);
    const room = {
      ...bundle.engines,
      progress: (step: JudgeProgress) => onProgress(fromJudge(step)),
      now: () => performance.now(),
      ...(recall && { recall }),
    };
    const reports: Report[] = [];
    // Its judge then ends by itself, as after any death of a sandbox.
    const abort = (): void => void sandbox.worker.terminate();
    signal?.addEventListener('abort', abort);
    try {
      for (const seed of seeds) {
        const question = { judgeable, source: compiled.value, options: { ...options, seed } };
        // One seed that ran out of time says nothing of the next.
        if (sandbox.watched.isGone()) {
          sandbox = await sandboxes.lend(wish);
          link = loadedOnce(sandbox.watched);
        }
        sandbox.watched.renew();
        reports.push(await placedIn(language, await bundle.judge(question, { ...room, link }), source));
        signal?.throwIfAborted();
      }
      return reports;
    } finally {
      signal?.removeEventListener('abort', abort);
      await sandboxes.giveBack(sandbox, wish, reports.length === seeds.length && !sandbox.watched.isGone());
    }
  };
  return {
    runOnSeeds,
    run: async (question) => (await runOnSeeds(question, [question.options.seed]))[0]!,
    close: sandboxes.close,
  };
}

/** The source as its sandbox takes it; Python goes there as it is, with what is asked of it. */
async function compiledFor(
  language: Language,
  source: string,
  { spec }: RunnerQuestion['judgeable'],
): Promise<Result<string, SubmissionProblem>> {
  if (language === 'python') return success(pythonSource(source, spec.functions));
  return compileSubmission(source);
}

/** The report with the line of an error of syntax, which Python has told itself. */
async function placedIn(language: Language, report: Report, source: string): Promise<Report> {
  return language === 'python' ? report : withSyntaxPlace(report, source);
}

/** A thread of Node’s can read files and reach the network, whatever its realm forbids. */
function notOurs(exercise: string): string {
  return `${exercise} is not from a pack of this repository, and its code would run in Node with all your rights.`;
}
