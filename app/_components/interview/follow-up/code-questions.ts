import type { PythonReference } from '#lib/study/exercises/python/python-reference.ts';
import { NO_FACTS, type FollowUpFacts } from '#lib/interview/follow-up/follow-up-facts.ts';
import { followUpFrom } from '#lib/interview/follow-up/follow-up-from.ts';
import type { AskedCode } from '#lib/interview/follow-up/asked-code.ts';
import type { FollowUpQuestion } from '#lib/interview/follow-up/follow-up-question.ts';
import type { BrowserSnippets } from '#lib/runner/browser/browser-snippets.ts';
import type { FollowUpSupplies } from './gather-facts.ts';

/** How long the code is run for. What is known by then is what the questions are made of. */
const DEADLINE_MILLIS = 40_000;

/** The questions about a submission, from what running it shows; never rejects, and asks cards where nothing was run. */
export async function codeQuestions(
  asked: AskedCode,
  deadlineMillis = DEADLINE_MILLIS,
): Promise<readonly FollowUpQuestion[]> {
  let facts: FollowUpFacts = NO_FACTS;
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, deadlineMillis);
  });
  try {
    // The compiler and what draws inputs are not needed before.
    const { gatherFacts } = await import('./gather-facts.ts');
    const gathered = gatherFacts(asked, suppliesFor(asked, ended.signal), (known) => {
      if (!ended.signal.aborted) facts = known;
    });
    await Promise.race([gathered, late]);
  } catch {
    // What was found before counts: a question less is no reason to show none.
  } finally {
    clearTimeout(timer);
    ended.abort();
  }
  return followUpFrom(asked, facts);
}

/** One for all submissions, since it keeps a spare sandbox. */
let sandboxes: BrowserSnippets | null = null;

function suppliesFor({ judgeable, source }: AskedCode, signal: AbortSignal): FollowUpSupplies {
  return {
    run: async (snippets) => {
      const { createBrowserSnippets } = await import('#lib/runner/browser/browser-snippets.ts');
      sandboxes ??= createBrowserSnippets();
      return sandboxes.run(snippets);
    },
    judge: async (changed) => {
      signal.throwIfAborted();
      const { createHost } = await import('#lib/runner/browser/host.ts');
      const host = createHost();
      try {
        return await host.run({ judgeable, source: changed, language: 'typescript', mode: 'submit', signal });
      } finally {
        host.dispose();
      }
    },
    callPython: async (call) => {
      signal.throwIfAborted();
      const [{ tryPython }, reference] = await Promise.all([
        import('#lib/runner/browser/python/try-python.ts'),
        pythonReference(judgeable.exercise, signal),
      ]);
      const { spec, prelude } = judgeable;
      const tried = await tryPython({ spec, prelude, reference, source, call });
      return tried.ok ? tried.value.yours : null;
    },
  };
}

async function pythonReference(exerciseId: string, signal: AbortSignal): Promise<PythonReference> {
  const url = `/api/exercises/${exerciseId}/python`;
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return (await response.json()) as PythonReference;
}
