import { success, type Result } from '#lib/base/result.ts';
import type { Outcome, Snippet, SnippetProblem } from '#lib/base/snippet.ts';
import type { SandboxGone, SandboxLink, SandboxReply } from '#lib/grader/sandbox-link.ts';
import { readCallResult, readReply } from '#lib/grader/untrusted.ts';
import { plainOf } from './plain-of.ts';
import { snippetModule } from './snippet-module.ts';

/** How long a promise of the code’s may take. */
const SETTLE_MILLIS = 2_000;

/**
 * Runs a snippet in a sandbox whose engines have started, as its module with the number `module`: one outcome for each
 * question. Once the sandbox is gone, every question that is left has `stopped` for its outcome.
 */
export async function askSnippet(
  link: SandboxLink,
  module: number,
  snippet: Snippet,
): Promise<Result<readonly Outcome[], SnippetProblem>> {
  const source = await snippetModule(snippet);
  if (!source.ok) return source;
  const lane = snippet.precision === 'single' ? 'device' : 'exact';
  const failed = failureIn(await link.ask({ type: 'evaluate', lane, module, source: source.value, prelude: null }));
  if (failed) return success(snippet.asks.map(() => failed));
  const outcomes: Outcome[] = [];
  for (const index of snippet.asks.keys()) {
    const question = {
      type: 'call',
      lane,
      module,
      function: `ask${index}`,
      args: [],
      settleMillis: SETTLE_MILLIS,
    } as const;
    outcomes.push(outcomeOf(await link.ask(question)));
  }
  return success(outcomes);
}

type Answer = SandboxReply | SandboxGone;

/** What came of one call, of an untrusted answer. */
export function outcomeOf(answer: Answer): Outcome {
  const failed = failureIn(answer);
  if (failed) return failed;
  const called = 'value' in answer ? readCallResult(answer.value) : null;
  const plain = called && plainOf(called.value);
  return plain ? { kind: 'value', ...plain } : { kind: 'threw', message: 'the result is too large to be compared' };
}

/** Why it came to nothing; null where it did not, or where that is yet to be asked. */
export function failureIn(answer: Answer): Outcome | null {
  if ('gone' in answer) return { kind: 'stopped', reason: answer.gone === 'crashed' ? 'crashed' : 'deadline' };
  const reply = readReply(answer);
  if (!reply) return { kind: 'threw', message: 'the answer cannot be read' };
  return reply.ok ? null : { kind: 'threw', message: reply.failure.message };
}
