import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Lane } from '#lib/exercises/lane.ts';
import type { HostProgress } from './host-progress.ts';

/** One press of Run (only the visible regimes) or Submit (all of them). */
export type HostRequest = {
  readonly judgeable: Judgeable;
  /** The learner's module, in TypeScript. */
  readonly source: string;
  readonly mode: 'run' | 'submit';
  /** Both when left out. */
  readonly lanes?: readonly Lane[];
  /** Drawn at random when left out. */
  readonly seed?: number;
  readonly onProgress?: (progress: HostProgress) => void;
  readonly signal?: AbortSignal;
};
