'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { openBench, type JudgeBench } from '#app/_components/workbench/judge-bench.ts';
import type { FoundReport } from '#app/_components/workbench/found-report.ts';

/** How long typing has to pause. */
const PAUSE_MILLIS = 700;

/**
 * Tells what Run’s inputs say in the exact lane of code that is being typed, whenever typing pauses. It has a judge of its
 * own, gives way at once to typing, to Run and to Submit, and shows nothing itself.
 */
export function LiveRunner({ exerciseId, source, isBusy, onFound }: LiveRunnerProps) {
  const bench = useRef<JudgeBench | null>(null);
  const tell = useEffectEvent(onFound);
  useEffect(() => {
    const opened = openBench(exerciseId, { backends: ['cpu'] });
    bench.current = opened;
    opened.warm(() => undefined).catch((problem: unknown) => console.warn('What runs as you type waits.', problem));
    return () => {
      bench.current = null;
      opened.close();
    };
  }, [exerciseId]);

  useEffect(() => {
    if (isBusy || source === null) return undefined;
    const controller = new AbortController();
    const look = async (): Promise<void> => {
      const report = await judged(bench.current, source, controller.signal);
      if (report) tell(report);
    };
    const timer = setTimeout(() => void look(), PAUSE_MILLIS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [isBusy, source]);
  return null;
}

type LiveRunnerProps = {
  readonly exerciseId: string;
  /** The code at hand; null where there is nothing to be said of it. */
  readonly source: string | null;
  /** Whether Run or Submit is at work. */
  readonly isBusy: boolean;
  readonly onFound: (found: FoundReport) => void;
};

/** A report; null where it was called off, or no judge came. */
async function judged(bench: JudgeBench | null, source: string, signal: AbortSignal): Promise<FoundReport | null> {
  if (!bench) return null;
  try {
    const { host, judgeable } = await bench.open();
    if (signal.aborted) return null;
    const report = await host.run({ judgeable, source, mode: 'run', lanes: ['exact'], verdictOnly: true, signal });
    return signal.aborted ? null : { report, source, language: 'typescript', isLive: true, at: performance.now() };
  } catch (problem) {
    if (!signal.aborted) console.warn('The code could not be run as you type; Run and Submit go on.', problem);
    return null;
  }
}
