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

/** Where the sliders are to stand, given what the program returned last; null where that cannot be. */
type Settle = (wanted: SliderState, results: ProgramResult) => SliderState | null;

/**
 * Runs a program for where the sliders stand, one run at a time: where they are moved meanwhile, only the last place is
 * computed. Where `settle` gives no place, what was computed last stays.
 */
export function useProgram(code: string, state: SliderState, settle: Settle): Computed {
  const [computed, setComputed] = useState<Computed>(NOTHING);
  const runner = useRef<ProgramRunner | null>(null);
  const wanted = useRef<SliderState | null>(null);
  const running = useRef(false);
  const results = useRef<ProgramResult>({});
  const settling = useRef(settle);
  const key = JSON.stringify(state);

  useEffect(() => {
    settling.current = settle;
  });

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
    wanted.current = JSON.parse(key) as SliderState;
    if (running.current) return;
    running.current = true;
    void computeAll().finally(() => (running.current = false));

    async function computeAll(): Promise<void> {
      setComputed((before) => ({ ...before, isBusy: true }));
      const { openProgram } = await import('#lib/runner/browser/open-program.ts');
      while (wanted.current) {
        const values = settling.current(wanted.current, results.current);
        wanted.current = null;
        if (!values) continue;
        runner.current ??= openProgram(code);
        const answer = await runner.current.run(values);
        if (answer.ok) results.current = answer.value;
        setComputed((before) => ({
          results: answer.ok ? answer.value : before.results,
          problem: answer.ok ? null : answer.problem,
          isBusy: wanted.current !== null,
        }));
      }
      setComputed((before) => (before.isBusy ? { ...before, isBusy: false } : before));
    }
  }, [code, key]);

  return computed;
}
