import { failure, type Result } from '#lib/base/result.ts';
import type { Outcome, Snippet, SnippetProblem } from '#lib/base/snippet.ts';
import { linkOver } from '#lib/runner/port-link.ts';
import { limitMillisOf, runsCode } from '#lib/runner/protocol.ts';
import { askSnippet } from '#lib/runner/snippet/ask-snippet.ts';
import { createSandboxPool } from './sandbox-pool.ts';
import { watchSandbox } from './sandbox-watch.ts';
import type { SpareSandbox } from './spare-sandbox.ts';

/** Runs snippets in the browser, whoever wrote them: in a worker of an opaque origin, without network and storage. */
export type BrowserSnippets = {
  /** Runs these one after the other in one sandbox, which nobody had before; never rejects. */
  readonly run: (snippets: readonly Snippet[]) => Promise<readonly Result<readonly Outcome[], SnippetProblem>[]>;
};

/** How long all snippets of one run may take together. */
const TOTAL_MILLIS = 20_000;
const START_MILLIS = 20_000;

/** Loads the sandbox’s program once, and has a sandbox ready after the first run: from then on no network is needed. */
export function createBrowserSnippets(program = '/judge/sandbox.js'): BrowserSnippets {
  let text: Promise<string> | null = null;
  const pool = createSandboxPool({
    program: () =>
      (text ??= textOf(program).catch((error: unknown) => {
        text = null;
        throw error;
      })),
    wasm: async () => null,
    backends: ['cpu'],
  });
  return {
    run: async (snippets) => {
      try {
        const spare = await pool.take();
        // A failure shows when it is needed.
        pool.warm().catch(() => undefined);
        return await runIn(spare, snippets);
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return snippets.map(() => failure({ kind: 'unavailable', detail }));
      }
    },
  };
}

async function runIn(spare: SpareSandbox, snippets: readonly Snippet[]) {
  const watch = watchSandbox(spare.sandbox, {
    totalMillis: TOTAL_MILLIS,
    onGone: (gone) => link.gone({ gone, detail: null }),
  });
  const port = await started(spare);
  const link = linkOver(
    {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => port.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data)),
    },
    {
      began: (request) => watch.began({ limitMillis: limitMillisOf(request, false), isCode: runsCode(request) }),
      ended: watch.ended,
    },
  );
  try {
    const results: Result<readonly Outcome[], SnippetProblem>[] = [];
    for (const [module, snippet] of snippets.entries()) results.push(await askSnippet(link, module, snippet));
    return results;
  } finally {
    watch.close();
  }
}

/** Its engines have to have started: the time that a question has is not for that. */
function started(spare: SpareSandbox): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      spare.sandbox.close();
      reject(new Error('The sandbox did not start in time.'));
    }, START_MILLIS);
    void spare.started.then(() => {
      clearTimeout(late);
      resolve(spare.takePort());
    });
  });
}

async function textOf(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response.text();
}
