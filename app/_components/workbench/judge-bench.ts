import type { Language } from '#lib/exercises/language.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Host } from '#lib/runner/browser/host.ts';
import type { HostSupplies } from '#lib/runner/browser/host-parts.ts';
import type { HostProgress } from '#lib/runner/browser/host-progress.ts';

/** The host and the exercise, each fetched once and again after a failure; `backends` run the device lane, best first. */
export function openBench(exerciseId: string, supplies: Partial<Pick<HostSupplies, 'backends'>> = {}): JudgeBench {
  let opening: Promise<OpenedBench> | null = null;
  let closed = false;
  const open = (): Promise<OpenedBench> => {
    opening ??= Promise.all([openHost(supplies), fetchJudgeable(exerciseId)]).then(([host, judgeable]) => ({
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
    warm: async (onProgress, language = 'typescript') => {
      const { host, judgeable } = await open();
      if (closed) return;
      const told = (progress: HostProgress): void => {
        if (!closed) onProgress(progress);
      };
      await host.warm(judgeable, told, language);
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

/** What judges one exercise, and the exercise. */
export type OpenedBench = { readonly host: Host; readonly judgeable: Judgeable };

/** The way to it. */
export type JudgeBench = {
  readonly open: () => Promise<OpenedBench>;
  readonly warm: (onProgress: (progress: HostProgress) => void, language?: Language) => Promise<void>;
  readonly close: () => void;
};

async function openHost(supplies: Partial<HostSupplies>): Promise<Host> {
  const { createHost } = await import('#lib/runner/browser/host.ts');
  return createHost(supplies);
}

async function fetchJudgeable(exerciseId: string): Promise<Judgeable> {
  const url = `/api/exercises/${exerciseId}`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return (await response.json()) as Judgeable;
}
