import type { Outcome } from '#lib/base/snippet.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';

/** How far a call of the learner’s own is. */
export type OwnCallState =
  | { readonly kind: 'idle' | 'running' }
  | { readonly kind: 'tried'; readonly yours: Outcome; readonly reference: Outcome }
  /** Nothing was called: the code is none that runs, or there is nothing to run it in. */
  | { readonly kind: 'failed'; readonly detail: string };

/** Makes a call with the learner’s code and with the reference, and says what came of it; never rejects. */
export async function makeOwnCall({ exerciseId, source, call }: OwnCall): Promise<OwnCallState> {
  try {
    const [{ tryCall }, judgeable] = await Promise.all([
      import('#lib/runner/browser/try-call.ts'),
      fetchJudgeable(exerciseId),
    ]);
    const tried = await tryCall({ judgeable, source, call });
    if (tried.ok) return { kind: 'tried', ...tried.value };
    const { problem } = tried;
    const place = 'line' in problem && problem.line !== null ? ` (${problem.line})` : '';
    const said = 'message' in problem ? problem.message : 'detail' in problem ? problem.detail : problem.kind;
    return { kind: 'failed', detail: `${said}${place}` };
  } catch (error) {
    return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

type OwnCall = { readonly exerciseId: string; readonly source: string; readonly call: string };

async function fetchJudgeable(exerciseId: string): Promise<Judgeable> {
  const url = `/api/exercises/${exerciseId}`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return (await response.json()) as Judgeable;
}
