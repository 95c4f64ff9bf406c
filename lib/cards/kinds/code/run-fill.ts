import type { Result } from '#lib/base/result.ts';
import type { Outcome, Snippet, SnippetProblem } from '#lib/base/snippet.ts';
import type { FillRun } from '#lib/cards/response.ts';
import type { FillBody } from './draw-fill.ts';
import { withFill } from './gap.ts';

/** Runs snippets one after the other in a realm that nobody had before; never rejects. */
export type RunTogether = (
  snippets: readonly Snippet[],
) => Promise<readonly Result<readonly Outcome[], SnippetProblem>[]>;

/** What a card’s own answer and mistakes give, or why they could not be run. */
export type OwnRun = Awaited<ReturnType<RunTogether>>;

/** Runs the answer and the mistakes of a card. */
export function runOwn({ snippet, answer, mistakes }: FillBody<unknown>, run: RunTogether): Promise<OwnRun> {
  return run([answer, ...mistakes.map(({ fill }) => fill)].map((fill) => withFill(snippet, fill)));
}

/** Runs what is typed into the gap, in a realm without the answer, and puts it beside what the card’s own texts gave. */
export async function runFill(
  { snippet }: FillBody<unknown>,
  text: string,
  own: OwnRun,
  run: RunTogether,
): Promise<FillRun> {
  const [got] = await run([withFill(snippet, text)]);
  const [right, ...mistakes] = own;
  if (!got || !right) return { text, problem: { kind: 'unavailable', detail: 'nothing came back' } };
  if (!got.ok) return { text, problem: got.problem };
  // The card’s own code has been run before it was let in: it does not fail but for want of a realm.
  if (!right.ok) return { text, problem: { kind: 'unavailable', detail: detailOf(right.problem) } };
  return {
    text,
    got: got.value,
    right: right.value,
    mistakes: mistakes.map((outcomes) => (outcomes.ok ? outcomes.value : [])),
  };
}

function detailOf(problem: SnippetProblem): string {
  return problem.kind === 'syntax' ? problem.message : problem.detail;
}
