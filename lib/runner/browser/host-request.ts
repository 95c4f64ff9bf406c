import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { Backend, Lane } from '#lib/exercises/lane.ts';
import type { HostProgress } from './host-progress.ts';

/** One press of Run (only the visible regimes) or Submit (all of them). */
export type HostRequest = {
  readonly judgeable: Judgeable;
  /** The learner's module. */
  readonly source: string;
  /** What it is written in; TypeScript where nothing is said. */
  readonly language?: Language;
  readonly mode: 'run' | 'submit';
  /** Both when left out. */
  readonly lanes?: readonly Lane[];
  /** For the device lane, best first; the host’s own when left out. */
  readonly backends?: readonly Backend[];
  /** How a reference is proved: every element of every gradient, instead of a sample. */
  readonly everyElement?: boolean;
  /** What is only shown is left out: curves of gradients, and costs. */
  readonly verdictOnly?: boolean;
  /** Drawn at random when left out. */
  readonly seed?: number;
  readonly onProgress?: (progress: HostProgress) => void;
  readonly signal?: AbortSignal;
};
