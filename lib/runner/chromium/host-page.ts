import { createHost } from '#lib/runner/browser/host.ts';
import type { HostRequest } from '#lib/runner/browser/host-request.ts';
import { exactJson } from './exact-json.ts';

/* The page that the runner opens: the browser’s host, and nothing to see. */

/** What is asked of the page: a run on some draws, but for what does not travel. */
export type PageRequest = Omit<HostRequest, 'onProgress' | 'signal' | 'seed'> & { readonly seeds: readonly number[] };

declare global {
  /** Answers with a report for each draw, or why there is none, in exact JSON. */
  var judgeInPage: (request: PageRequest) => Promise<string>;
  /** The runner’s, in Node. */
  var tellRunner: (progress: string) => void;
}

const host = createHost({ backends: ['cpu'] });

globalThis.judgeInPage = async ({ seeds, ...request }) => {
  try {
    const onProgress: HostRequest['onProgress'] = (progress) => globalThis.tellRunner(JSON.stringify(progress));
    return exactJson({ reports: await host.runOnSeeds({ ...request, onProgress }, seeds) });
  } catch (error) {
    return exactJson({ broken: error instanceof Error ? error.message : String(error) });
  }
};
