'use client';

import { useEffect, useRef, useState } from 'react';
import type { SliderState } from '#lib/cards/explorer/slider-state.ts';
import type { ProgramProblem, ProgramResult } from '#lib/runner/program/program.ts';
import type { ProgramRunner } from '#lib/runner/program/program-runner.ts';

type Computed = {
  readonly results: ProgramResult;
  readonly problem: ProgramProblem | null;
  readonly isBusy: boolean;
};

const NOTHING: Computed = { results: {}, problem: null, isBusy: true };

/**
 * Runs a program for where the sliders stand, one run at a time: where they are moved meanwhile, only the last place is
 * computed. `state` is null where there is nothing to compute; then what was computed last stays.
 */
export function useProgram(code: string, state: SliderState | null): Computed {
  const [computed, setComputed] = useState<Computed>(NOTHING);
  const runner = useRef<ProgramRunner | null>(null);
  const wanted = useRef<SliderState | null>(null);
  const running = useRef(false);
  const key = state && JSON.stringify(state);

  useEffect(() => {
    let gone = false;
    const opening = import('#lib/runner/browser/open-program.ts').then(({ openProgram }) => {
      if (!gone) runner.current = openProgram(code);
      return runner.current;
    });
    return () => {
      gone = true;
      void opening.then((opened) => opened?.close());
      runner.current = null;
    };
  }, [code]);

  useEffect(() => {
    if (key === null) return;
    wanted.current = JSON.parse(key) as SliderState;
    if (running.current) return;
    running.current = true;
    void computeAll().finally(() => (running.current = false));

    async function computeAll(): Promise<void> {
      setComputed((before) => ({ ...before, isBusy: true }));
      const { openProgram } = await import('#lib/runner/browser/open-program.ts');
      while (wanted.current) {
        const values = wanted.current;
        wanted.current = null;
        runner.current ??= openProgram(code);
        const answer = await runner.current.run(values);
        setComputed((before) => ({
          results: answer.ok ? answer.value : before.results,
          problem: answer.ok ? null : answer.problem,
          isBusy: wanted.current !== null,
        }));
      }
    }
  }, [code, key]);

  return computed;
}
