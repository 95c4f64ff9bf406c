import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { whenIdle } from '#app/_components/ui/when-idle.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { HostProgress } from '#lib/runner/browser/host-progress.ts';
import type { FoundReport } from './found-report.ts';
import type { Workspace } from './workspace.ts';
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
export function useJudge(exerciseId: string, canType: boolean, language: Language): UsedJudge {
  const [activity, setActivity] = useState<Activity>({ kind: 'idle' });
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
  const { engine, setReady, warming } = useEngine(bench, canType, language);

  const start = useCallback(
    async (mode: Mode, { draft: source, language }: Written): Promise<Report | null> => {
      if (running.current || !bench.current) return null;
      const controller = new AbortController();
      running.current = controller;
      setActivity({ kind: 'running', mode, progress: null });
      const onProgress = (progress: HostProgress): void => {
        if (running.current === controller) setActivity({ kind: 'running', mode, progress });
      };
      try {
        const { host, judgeable } = await bench.current.open();
        const report = await host.run({ judgeable, source, language, mode, onProgress, signal: controller.signal });
        setActivity({
          kind: 'reported',
          mode,
          found: { report, source, language, isLive: false, at: performance.now() },
        });
        setReady(language);
        return report;
      } catch (error) {
        if (controller.signal.aborted) setActivity({ kind: 'cancelled' });
        else setActivity({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
        return null;
      } finally {
        running.current = null;
      }
    },
    [setReady],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { activity, engine, warming, start, cancel };
}

/** The code that is run, and what it is written in. */
type Written = Pick<Workspace, 'draft' | 'language'>;

export type UsedJudge = {
  readonly activity: Activity;
  readonly engine: EngineState;
  /** How far the start of the engine is; null before it has begun. */
  readonly warming: HostProgress | null;
  /** Resolves with the report; null when there is none, or when a run is under way. */
  readonly start: (mode: Mode, written: Written) => Promise<Report | null>;
  readonly cancel: () => void;
};

/** What the next run needs: started when there is something to type in, and again for another language. */
function useEngine(bench: RefObject<JudgeBench | null>, canType: boolean, language: Language) {
  const [known, setKnown] = useState<Known | null>(null);
  const [warming, setWarming] = useState<HostProgress | null>(null);
  useEffect(() => {
    const opened = bench.current;
    if (!canType || !opened) return undefined;
    let isLatest = true;
    const told = (state: EngineState): void => {
      if (isLatest) setKnown({ language, state });
    };
    const stop = whenIdle(() => {
      opened
        .warm((progress) => {
          if (isLatest) setWarming(progress);
        }, language)
        .then(
          () => told('ready'),
          () => told('failed'),
        );
    });
    return () => {
      isLatest = false;
      stop();
    };
  }, [bench, canType, language]);
  const setReady = useCallback((ready: Language) => setKnown({ language: ready, state: 'ready' }), []);
  const engine: EngineState = known?.language === language ? known.state : 'starting';
  return { engine, setReady, warming };
}

/** What is known of the engine of a language. */
type Known = { readonly language: Language; readonly state: EngineState };
