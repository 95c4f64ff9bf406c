import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { Backend } from '#lib/exercises/lane.ts';
import type { Report } from '#lib/exercises/report.ts';
import { pythonSource } from '#lib/runner/python/python-source.ts';
import { gpuWasLost, withLossesTold } from './gpu-loss.ts';
import type { HostProgress } from './host-progress.ts';
import { syntaxReport } from './host-report.ts';
import { BACKENDS, backendsOf, createParts, type HostSupplies } from './host-parts.ts';
import type { HostRequest } from './host-request.ts';

/** The browser's side of the judge: it owns the workers and holds every deadline. */
export type Host = {
  /**
   * Judges one submission; one at a time, later ones wait. Whatever the learner's code does ends in a report. Rejects
   * when `signal` aborts, and when no judge can be started or the exercise itself is broken.
   */
  readonly run: (request: HostRequest) => Promise<Report>;
  /** The same on several draws, in one sandbox that loads the submission once; one report for each. */
  readonly runOnSeeds: (request: HostRequest, seeds: readonly number[]) => Promise<readonly Report[]>;
  /**
   * Starts what the next run needs, and resolves when it is ready; for a given exercise of ours its shaders too. A run that
   * comes meanwhile does not wait for all of it.
   */
  readonly warm: (
    judgeable?: Judgeable,
    onProgress?: (progress: HostProgress) => void,
    language?: Language,
  ) => Promise<void>;
  readonly dispose: () => void;
};

const FILES: HostSupplies['files'] = {
  judge: '/judge/judge.js',
  sandbox: '/judge/sandbox.js',
  wasm: '/judge/tfjs-backend-wasm-simd.wasm',
  python: { sandbox: '/judge/sandbox-python.js', folder: '/judge/python' },
};

/** A host whose workers start with the first `warm` or `run`; spare sandboxes start the best of `backends`. */
export function createHost({ files = FILES, backends = BACKENDS }: Partial<HostSupplies> = {}): Host {
  const parts = createParts({ files, backends });
  let runs = 0;
  let last: Promise<unknown> = Promise.resolve();

  const attempt = async (request: HostRequest, source: string, seeds: readonly number[]): Promise<Report[]> => {
    let losses = 0;
    for (;;) {
      const asked = backendsOf(request.language ?? 'typescript', request.backends ?? backends);
      const wanted: readonly Backend[] = losses < 2 ? asked : ['cpu'];
      const { reports } = await parts.judge(request, (runs += 1), { source, seeds, backends: wanted });
      if (losses >= 2 || !reports.some(gpuWasLost)) return reports.map((report) => withLossesTold(report, losses));
      losses += 1;
      request.onProgress?.({ step: 'again', losses, percent: 4 });
    }
  };
  const runOnSeeds = async (request: HostRequest, seeds: readonly number[]): Promise<readonly Report[]> => {
    if (request.language === 'python') {
      const asked = pythonSource(request.source, request.judgeable.spec.functions);
      return (await attempt(request, asked, seeds)).map(onProcessor);
    }
    const began = performance.now();
    request.onProgress?.({ step: 'compile', percent: 1 });
    const { compileSubmission } = await import('#lib/runner/syntax/compile-submission.ts');
    const compiled = await compileSubmission(request.source);
    if (!compiled.ok) {
      const tookMillis = performance.now() - began;
      const { exercise } = request.judgeable;
      return seeds.map((seed) => syntaxReport(compiled.problem, { exercise, seed, tookMillis }));
    }
    const { withSyntaxPlace } = await import('#lib/runner/syntax/with-syntax-place.ts');
    const reports = await attempt(request, compiled.value, seeds);
    return Promise.all(reports.map((report) => withSyntaxPlace(report, request.source)));
  };

  const inTurn: Host['runOnSeeds'] = (request, seeds) => {
    const next = last.then(() => runOnSeeds(request, seeds));
    last = next.catch(() => undefined);
    return next;
  };

  return {
    runOnSeeds: inTurn,
    run: async (request) => (await inTurn(request, [request.seed ?? randomSeed()]))[0]!,
    warm: async (judgeable, onProgress = () => undefined, language = 'typescript') => {
      onProgress({ step: 'boot', percent: 5 });
      const ready = Promise.all([
        parts.warm(judgeable?.foreign ?? false, language, onProgress),
        language === 'typescript' && import('#lib/runner/syntax/compile-submission.ts'),
      ]);
      if (judgeable && !judgeable.foreign) await parts.prepare((runs += 1), { judgeable, language }, onProgress);
      await ready;
    },
    dispose: parts.dispose,
  };
}

/** The report, with a word on why the device lane of Python is where it is. */
function onProcessor(report: Report): Report {
  const lanes = report.lanes.map((run) =>
    run.lane === 'device' ? { ...run, fallback: run.fallback ?? { key: 'pythonOnProcessor' } } : run,
  );
  return { ...report, lanes };
}

function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
