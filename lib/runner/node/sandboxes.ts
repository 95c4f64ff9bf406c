import type { Worker } from 'node:worker_threads';
import type { JudgeOptions } from '#lib/grader/judge-options.ts';
import type { Language } from '#lib/exercises/language.ts';
import { openSandbox, watchedLink, type WatchedLink } from './sandbox-thread.ts';

/** A sandbox that somebody has, and has to give back. */
export type LentSandbox = {
  readonly worker: Worker;
  readonly watched: WatchedLink;
  readonly terms: string;
  readonly uses: number;
};

/** What a sandbox is wanted for. */
export type SandboxWish = {
  readonly language: Language;
  readonly forbidden: readonly string[];
  readonly options: Pick<JudgeOptions, 'backends' | 'everyElement'>;
};

/** The sandboxes of one runner. */
export type Sandboxes = {
  readonly lend: (wish: SandboxWish) => Promise<LentSandbox>;
  /** Ends it, or keeps it for the next one where it is `sound`. */
  readonly giveBack: (lent: LentSandbox, wish: SandboxWish, isSound: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type SandboxesOptions = {
  readonly totalMillis?: number;
  readonly heapMegabytes?: number;
  readonly sharesSandboxes?: boolean;
};

/** What leaks a little must not add up. */
const MOST_USES = 40;

/**
 * One sandbox a submission, with a spare of TypeScript’s that is warm; or, where they are shared, one of TypeScript’s for many
 * submissions with the same terms.
 */
export function openSandboxes({ totalMillis, heapMegabytes, sharesSandboxes = false }: SandboxesOptions): Sandboxes {
  let spare: Worker | null = null;
  let shared: LentSandbox | null = null;
  let closed = false;
  const isShared = ({ language }: SandboxWish): boolean => sharesSandboxes && language === 'typescript';
  const opened = (wish: SandboxWish): LentSandbox => {
    const { language, options } = wish;
    const worker = (language === 'typescript' ? spare : null) ?? openSandbox(heapMegabytes, language);
    if (worker === spare) spare = null;
    return { worker, watched: watchedLink(worker, options, totalMillis), terms: termsOf(wish), uses: 1 };
  };
  return {
    lend: async (wish) => {
      const before = isShared(wish) ? shared : null;
      if (before === null) return opened(wish);
      shared = null;
      if (before.terms === termsOf(wish) && before.uses < MOST_USES && !before.watched.isGone())
        return { ...before, uses: before.uses + 1 };
      await before.worker.terminate();
      return opened(wish);
    },
    giveBack: async (lent, wish, isSound) => {
      if (isShared(wish) && isSound && !closed && shared === null) shared = lent;
      else await lent.worker.terminate();
      // Not while the submission runs: the next one would boot on the cores that the verdict is waited for.
      if (!closed && !sharesSandboxes && wish.language === 'typescript') spare ??= openSandbox(heapMegabytes);
    },
    close: async () => {
      closed = true;
      await Promise.all([spare?.terminate(), shared?.worker.terminate()]);
      spare = null;
      shared = null;
    },
  };
}

/** What is forbidden is taken away for good, and time is measured by these options. */
function termsOf({ forbidden, options: { backends, everyElement } }: SandboxWish): string {
  return JSON.stringify([forbidden, backends, everyElement]);
}
