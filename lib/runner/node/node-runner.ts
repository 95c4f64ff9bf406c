import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { JudgeOptions, JudgeProgress } from '#lib/grader/judge-options.ts';
import type { SandboxLink } from '#lib/grader/sandbox-link.ts';
import type * as judgeNode from './judge-node.ts';
import { compileSubmission } from '#lib/runner/syntax/compile-submission.ts';
import { withSyntaxPlace } from '#lib/runner/syntax/with-syntax-place.ts';
import { syntaxReport } from '#lib/runner/browser/host-report.ts';
import type { PortLink } from '#lib/runner/port-link.ts';
import { BUNDLES, openSandbox, watchedLink } from './sandbox-thread.ts';

type JudgeBundle = typeof judgeNode;

/** One submission, in TypeScript. */
export type NodeQuestion = {
  readonly judgeable: Judgeable;
  readonly source: string;
  readonly options: JudgeOptions;
  readonly onProgress?: (progress: JudgeProgress) => void;
};

/** The judge in Node, by the protocol of the browser: a worker thread is the sandbox, and this side holds the deadlines. */
export type NodeRunner = {
  /** Judges one submission after the other. Whatever its code does ends in a report; rejects for a pack that is not ours. */
  readonly run: (question: NodeQuestion) => Promise<Report>;
  /**
   * Judges one submission on several draws, in one sandbox that loads it once: whatever one draw leaves behind is there
   * at the next. Much quicker than a sandbox for each.
   */
  readonly runOnSeeds: (question: NodeQuestion, seeds: readonly number[]) => Promise<Report[]>;
  /** Ends the spare sandbox, which would keep the process alive. */
  readonly close: () => Promise<void>;
};

/** Loads the judge’s bundle (made by `bundleJudge()`); one sandbox is always warm. */
export async function createNodeRunner(): Promise<NodeRunner> {
  const bundle = (await import(
    /* @vite-ignore */ pathToFileURL(join(process.cwd(), BUNDLES, 'judge.mjs')).href
  )) as JudgeBundle;
  let spare: Worker | null = null;
  const runOnSeeds: NodeRunner['runOnSeeds'] = async (
    { judgeable, source, options, onProgress = () => undefined },
    seeds,
  ) => {
    const began = performance.now();
    if (judgeable.foreign) throw new Error(notOurs(judgeable.exercise));
    const compiled = await compileSubmission(source);
    if (!compiled.ok) {
      const { exercise } = judgeable;
      const tookMillis = performance.now() - began;
      return seeds.map((seed) => syntaxReport(compiled.problem, { exercise, seed, tookMillis }));
    }
    const worker = spare ?? openSandbox();
    spare = openSandbox();
    const watched = watchedLink(worker, options);
    const link = loadedOnce(watched);
    const room = { link, ...bundle.engines, progress: onProgress, now: () => performance.now() };
    const reports: Report[] = [];
    try {
      for (const seed of seeds) {
        const question = { judgeable, source: compiled.value, options: { ...options, seed } };
        watched.renew();
        reports.push(await withSyntaxPlace(await bundle.judge(question, room), source));
      }
      return reports;
    } finally {
      await worker.terminate();
    }
  };
  return {
    runOnSeeds,
    run: async (question) => (await runOnSeeds(question, [question.options.seed]))[0]!,
    close: async () => {
      await spare?.terminate();
      spare = null;
    },
  };
}

/** A thread of Node’s can read files and reach the network, whatever its realm forbids. */
function notOurs(exercise: string): string {
  return `${exercise} is not from a pack of this repository, and its code would run here with all your rights: open it in the app, which gives it a sandbox of its own.`;
}

/** The same module is not loaded again: a realm answers `load` once. */
function loadedOnce(link: PortLink): SandboxLink {
  let loaded: ReturnType<SandboxLink['ask']> | null = null;
  return { ask: (request) => (request.type === 'load' ? (loaded ??= link.ask(request)) : link.ask(request)) };
}
