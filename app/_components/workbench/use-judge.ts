import { useCallback, useEffect, useRef, useState } from 'react';
import { whenIdle } from '#app/_components/ui/when-idle.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { Host } from '#lib/runner/browser/host.ts';
import type { HostProgress } from '#lib/runner/browser/host-progress.ts';

export type Mode = 'run' | 'submit';

/** What the report’s pane shows. */
export type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly mode: Mode; readonly progress: HostProgress | null }
  | { readonly kind: 'reported'; readonly mode: Mode; readonly report: Report }
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
  const bench = useRef<Bench | null>(null);
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
      setActivity({ kind: 'reported', mode, report });
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

type Opened = { readonly host: Host; readonly judgeable: Judgeable };
type Bench = {
  readonly open: () => Promise<Opened>;
  readonly warm: (onProgress: (progress: HostProgress) => void) => Promise<void>;
  readonly close: () => void;
};

/** The host and the exercise, each fetched once and again after a failure. */
function openBench(exerciseId: string): Bench {
  let opening: Promise<Opened> | null = null;
  let closed = false;
  const open = (): Promise<Opened> => {
    opening ??= Promise.all([openHost(), fetchJudgeable(exerciseId)]).then(([host, judgeable]) => ({
      host,
      judgeable,
    }));
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };
  return {
    open,
    warm: async (onProgress) => {
      const { host, judgeable } = await open();
      if (closed) return;
      await host.warm(judgeable, (progress) => {
        if (!closed) onProgress(progress);
      });
    },
    close: () => {
      closed = true;
      opening?.then(
        ({ host }) => host.dispose(),
        () => undefined,
      );
    },
  };
}

async function openHost(): Promise<Host> {
  const { createHost } = await import('#lib/runner/browser/host.ts');
  return createHost();
}

async function fetchJudgeable(exerciseId: string): Promise<Judgeable> {
  const url = `/api/exercises/${exerciseId}`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return (await response.json()) as Judgeable;
}
