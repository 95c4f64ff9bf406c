import type { RunSnippet } from '#lib/base/snippet.ts';
import type { SandboxLink } from '#lib/grader/sandbox-link.ts';
import { askSnippet } from '#lib/runner/snippet/ask-snippet.ts';
import { openSandbox, watchedLink } from './sandbox-thread.ts';

/** Runs snippets in Node, for code that its author trusts; one sandbox after another. */
export type NodeSnippets = {
  readonly run: RunSnippet;
  /** Ends the sandbox, which would keep the process alive. */
  readonly close: () => Promise<void>;
};

type OpenSandbox = { readonly link: SandboxLink; readonly renew: () => void; readonly end: () => Promise<unknown> };

/** Snippets one after the other, in one sandbox (of the bundle that `bundleJudge()` makes) until one of them kills it. */
export function createNodeSnippets(): NodeSnippets {
  let open: Promise<OpenSandbox> | null = null;
  let previous: Promise<unknown> = Promise.resolve();
  let modules = 0;
  const runOne: RunSnippet = async (snippet) => {
    const sandbox = await (open ??= started());
    sandbox.renew();
    const outcomes = await askSnippet(sandbox.link, modules++, snippet);
    if (outcomes.ok && outcomes.value.some(({ kind }) => kind === 'stopped')) {
      open = null;
      await sandbox.end();
    }
    return outcomes;
  };
  return {
    run: (snippet) => {
      const outcomes = previous.then(() => runOne(snippet));
      previous = outcomes;
      return outcomes;
    },
    close: async () => {
      await (await open)?.end();
      open = null;
    },
  };
}

async function started(): Promise<OpenSandbox> {
  const worker = openSandbox();
  const link = watchedLink(worker, { backends: ['cpu'], everyElement: false });
  await link.ask({ type: 'start', lane: 'exact', backends: ['cpu'] });
  await link.ask({ type: 'start', lane: 'device', backends: ['cpu'] });
  return { link, renew: link.renew, end: () => worker.terminate() };
}
