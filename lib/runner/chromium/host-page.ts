import { createHost } from '#lib/runner/browser/host.ts';
import type { HostRequest } from '#lib/runner/browser/host-request.ts';
import { exactJson } from './exact-json.ts';

/* The page that the runner opens: the browser’s host, and nothing to see. */

/** What is asked of the page: a run, but for what does not travel. */
export type PageRequest = Omit<HostRequest, 'onProgress' | 'signal'>;

declare global {
  /** Answers with a report, or why there is none, in exact JSON. */
  var judgeInPage: (request: PageRequest) => Promise<string>;
  /** The runner’s, in Node. */
  var tellRunner: (progress: string) => void;
}

const host = createHost({ backends: ['cpu'] });

globalThis.judgeInPage = async (request) => {
  try {
    const onProgress: HostRequest['onProgress'] = (progress) => globalThis.tellRunner(JSON.stringify(progress));
    return exactJson({ report: await host.run({ ...request, onProgress }) });
  } catch (error) {
    return exactJson({ broken: error instanceof Error ? error.message : String(error) });
  }
};
