import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { WorkProgress } from '#app/_client/work.ts';
import type { Adoption } from '#lib/srs/fit/adopt.ts';
import type { FitRecord } from '#lib/srs/fit/fit-record.ts';
import type { EarlierWeights } from '#lib/study/memory-model/fit-model.ts';
import type { FitBasis } from '#lib/study/memory-model/memory-model.ts';
import type { FitStep } from './fit.worker.ts';
import { fitModel } from './fit-model.ts';
import { goBackTo, offerFit } from './send.ts';

/** What the page shows of a fit. */
export type FitState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly progress: WorkProgress<FitStep | 'judge'> }
  /** Better on the held-out reviews: the learner decides. */
  | { readonly kind: 'offered'; readonly adoption: Adoption }
  /** The server has decided, and recorded it; `back` is the way to the weights from before. */
  | { readonly kind: 'decided'; readonly record: FitRecord; readonly back: EarlierWeights }
  | { readonly kind: 'failed'; readonly detail: string };

export type UsedFit = {
  readonly state: FitState;
  readonly fit: () => void;
  readonly cancel: () => void;
  readonly adopt: () => void;
  readonly goBack: (to: EarlierWeights) => void;
  readonly dismiss: () => void;
};

/** Fitting on request: done in a worker, looked at, adopted or left. `latest` is what the weights in force came with. */
export function useFit(basis: FitBasis, latest: EarlierWeights): UsedFit {
  const router = useRouter();
  const [state, setState] = useState<FitState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const attempt = (act: () => Promise<FitState>): void => {
    act().then(setState, (error: unknown) => {
      setState({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
    });
  };
  const decided = (record: FitRecord): FitState => {
    router.refresh();
    return { kind: 'decided', record, back: latest };
  };
  const begin = (step: FitStep | 'judge') => {
    const { signal } = (running.current = new AbortController());
    setState({ kind: 'working', progress: { step, percent: 0 } });
    const onProgress = (progress: WorkProgress<FitStep | 'judge'>): void => {
      if (!signal.aborted) setState({ kind: 'working', progress });
    };
    return { signal, onProgress };
  };
  /** Where the judging is called off, `calledOff` is shown again. */
  const offer = async (adoption: Adoption, calledOff: FitState): Promise<FitState> => {
    const record = await offerFit('asked', adoption, begin('judge'));
    return record ? decided(record) : calledOff;
  };
  const fit = async (): Promise<FitState> => {
    const adoption = await fitModel(basis, begin('read'));
    if (adoption === null) return { kind: 'idle' };
    return adoption.decision === 'adopted' ? { kind: 'offered', adoption } : offer(adoption, { kind: 'idle' });
  };
  return {
    state,
    fit: () => attempt(fit),
    cancel: () => running.current?.abort(),
    adopt: () => {
      if (state.kind === 'offered') attempt(() => offer(state.adoption, state));
    },
    goBack: (to) => attempt(async () => decided(await goBackTo(to))),
    dismiss: () => setState({ kind: 'idle' }),
  };
}
