import { zoneHere } from '#lib/base/zone.ts';
import { useEffect, useRef, useState } from 'react';
import { work, type WorkProgress } from '#app/_client/work.ts';
import type { WorkloadBasis } from '#lib/study/memory-model/workload-basis.ts';
import type { WorkloadPreview, WorkloadRequest, WorkloadStep } from './workload.worker.ts';

/** What is asked of the preview. */
export type WorkloadWish = Omit<WorkloadRequest, 'basis'>;

export type WorkloadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly progress: WorkProgress<WorkloadStep> }
  | { readonly kind: 'done'; readonly preview: WorkloadPreview; readonly wish: WorkloadWish }
  | { readonly kind: 'failed'; readonly detail: string };

export type UsedWorkload = {
  readonly state: WorkloadState;
  readonly start: (wish: WorkloadWish) => void;
  readonly cancel: () => void;
};

/** The workload, worked out in a worker from the learner’s real memories, which are fetched once. */
export function useWorkload(): UsedWorkload {
  const [state, setState] = useState<WorkloadState>({ kind: 'idle' });
  const basis = useRef<WorkloadBasis | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (wish: WorkloadWish, signal: AbortSignal): Promise<WorkloadState> => {
    basis.current ??= await fetchBasis(signal);
    const worker = new Worker(new URL('./workload.worker.ts', import.meta.url), { type: 'module' });
    const request: WorkloadRequest = { ...wish, basis: basis.current };
    const onProgress = (progress: WorkProgress<WorkloadStep>): void => {
      if (!signal.aborted) setState({ kind: 'working', progress });
    };
    const preview = await work<WorkloadStep, WorkloadPreview>(worker, request, { signal, onProgress });
    return preview === null ? { kind: 'idle' } : { kind: 'done', preview, wish };
  };
  const start = (wish: WorkloadWish): void => {
    const { signal } = (running.current = new AbortController());
    setState({ kind: 'working', progress: { step: 'read', percent: 0 } });
    run(wish, signal).then(setState, (error: unknown) => {
      if (signal.aborted) setState({ kind: 'idle' });
      else setState({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
    });
  };
  return { state, start, cancel: () => running.current?.abort() };
}

async function fetchBasis(signal: AbortSignal): Promise<WorkloadBasis> {
  const path = `/api/memory-model/workload?zone=${encodeURIComponent(zoneHere())}`;
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return (await response.json()) as WorkloadBasis;
}
