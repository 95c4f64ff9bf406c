import { useCallback, useEffect, useRef, useState } from 'react';
import { whenIdle } from '#app/_components/ui/when-idle.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { HostProgress } from '#lib/runner/browser/host-progress.ts';
import type { FoundReport } from './found-report.ts';
import { openBench, type JudgeBench } from './judge-bench.ts';

export type Mode = 'run' | 'submit';

/** What the report’s pane shows. */
export type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly mode: Mode; readonly progress: HostProgress | null }
  | { readonly kind: 'reported'; readonly mode: Mode; readonly found: FoundReport }
  | { readonly kind: 'cancelled' }
  /** No verdict: the judge itself could not be started, or could not go on. */
  | { readonly kind: 'broken'; readonly message: string };

/** Whether the next run can begin at once. */
export type EngineState = 'starting' | 'ready' | 'failed';

/** The judge of one exercise, started while the learner reads, and not before there is something to type in. */
export function useJudge(exerciseId: string, canType: boolean): UsedJudge {
  const [activity, setActivity] = useState<Activity>({ kind: 'idle' });
  const [engine, setEngine] = useState<EngineState>('starting');
  const [warming, setWarming] = useState<HostProgress | null>(null);
  const bench = useRef<JudgeBench | null>(null);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    const opened = openBench(exerciseId);
    bench.current = opened;
    return () => {
      running.current?.abort();
      bench.current = null;
      opened.close();
    };
  }, [exerciseId]);
  useEffect(() => {
    const opened = bench.current;
    if (!canType || !opened) return undefined;
    return whenIdle(() => {
      opened.warm(setWarming).then(
        () => setEngine('ready'),
        () => setEngine('failed'),
      );
    });
  }, [canType]);

  const start = useCallback(async (mode: Mode, source: string): Promise<Report | null> => {
    if (running.current || !bench.current) return null;
    const controller = new AbortController();
    running.current = controller;
    setActivity({ kind: 'running', mode, progress: null });
    const onProgress = (progress: HostProgress): void => {
      if (running.current === controller) setActivity({ kind: 'running', mode, progress });
    };
    try {
      const { host, judgeable } = await bench.current.open();
      const report = await host.run({ judgeable, source, mode, onProgress, signal: controller.signal });
      setActivity({ kind: 'reported', mode, found: { report, source, isLive: false, at: performance.now() } });
      setEngine('ready');
      return report;
    } catch (error) {
      if (controller.signal.aborted) setActivity({ kind: 'cancelled' });
      else setActivity({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
      return null;
    } finally {
      running.current = null;
    }
  }, []);
  const cancel = useCallback(() => running.current?.abort(), []);
  return { activity, engine, warming, start, cancel };
}

export type UsedJudge = {
  readonly activity: Activity;
  readonly engine: EngineState;
  /** How far the start of the engine is; null before it has begun. */
  readonly warming: HostProgress | null;
  /** Resolves with the report; null when there is none, or when a run is under way. */
  readonly start: (mode: Mode, source: string) => Promise<Report | null>;
  readonly cancel: () => void;
};
