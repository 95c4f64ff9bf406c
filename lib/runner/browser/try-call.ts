import { failure, success, type Result } from '#lib/base/result.ts';
import type { Outcome, Snippet, SnippetProblem } from '#lib/base/snippet.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { makersOf } from '#lib/exercises/makers-of.ts';
import { compileSubmission, type SubmissionProblem } from '#lib/runner/syntax/compile-submission.ts';
import { moduleSnippet } from '#lib/runner/snippet/module-snippet.ts';
import { createBrowserSnippets, type BrowserSnippets } from './browser-snippets.ts';

/** A call that a learner wants to see the result of, such as `softmax(tf.tensor([[1, 2]]))`. */
export type TriedCall = {
  readonly judgeable: Judgeable;
  /** The learner’s module, in TypeScript. */
  readonly source: string;
  readonly call: string;
};

/** What it gives with the learner’s code and with the reference. */
export type Tried = { readonly yours: Outcome; readonly reference: Outcome };

/** Why nothing was called. */
export type TryProblem = SubmissionProblem | SnippetProblem;

/** Makes one call with the learner’s code and with the reference, each in a sandbox of its own; never rejects. */
export async function tryCall({ judgeable, source, call }: TriedCall): Promise<Result<Tried, TryProblem>> {
  const compiled = await compileSubmission(source);
  if (!compiled.ok) return compiled;
  const { spec, prelude } = judgeable;
  const functions = spec.functions.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const exports = [...functions, ...makersOf(spec)];
  const snippetOf = (module: string): Snippet => moduleSnippet({ source: module, prelude, exports, asks: [call] });
  snippets ??= createBrowserSnippets();
  const yours = await outcomeOf(snippets, snippetOf(compiled.value));
  if (!yours.ok) return yours;
  const reference = await outcomeOf(snippets, snippetOf(judgeable.solution));
  return reference.ok ? success({ yours: yours.value, reference: reference.value }) : reference;
}

let snippets: BrowserSnippets | null = null;

async function outcomeOf({ run }: BrowserSnippets, snippet: Snippet): Promise<Result<Outcome, SnippetProblem>> {
  const [outcomes] = await run([snippet]);
  if (!outcomes?.ok) return outcomes ?? failure({ kind: 'unavailable', detail: 'nothing was run' });
  const [outcome] = outcomes.value;
  return outcome ? success(outcome) : failure({ kind: 'unavailable', detail: 'nothing was asked' });
}
