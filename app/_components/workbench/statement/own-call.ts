import type { Outcome } from '#lib/base/snippet.ts';
import type { PythonReference } from '#lib/study/exercises/python/python-reference.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';

/** How far a call of the learner’s own is. */
export type OwnCallState =
  | { readonly kind: 'idle' | 'running' }
  | { readonly kind: 'tried'; readonly yours: Outcome; readonly reference: Outcome }
  /** Nothing was called: the code is none that runs, or there is nothing to run it in. */
  | { readonly kind: 'failed'; readonly detail: string };

/** Makes a call with the learner’s code and with the reference, and says what came of it; never rejects. */
export async function makeOwnCall({ exerciseId, source, call, language }: OwnCall): Promise<OwnCallState> {
  try {
    const tried = await (language === 'python' ? inPython : inTypescript)({ exerciseId, source, call });
    if (tried.ok) return { kind: 'tried', ...tried.value };
    const { problem } = tried;
    const place = 'line' in problem && problem.line !== null ? ` (${problem.line})` : '';
    const said = 'message' in problem ? problem.message : 'detail' in problem ? problem.detail : problem.kind;
    return { kind: 'failed', detail: `${said}${place}` };
  } catch (error) {
    return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

type OwnCode = { readonly exerciseId: string; readonly source: string; readonly call: string };
type OwnCall = OwnCode & { readonly language: Language };

async function inTypescript({ exerciseId, source, call }: OwnCode) {
  const [{ tryCall }, judgeable] = await Promise.all([
    import('#lib/runner/browser/try-call.ts'),
    fetched<Judgeable>(`/api/exercises/${exerciseId}`),
  ]);
  return tryCall({ judgeable, source, call });
}

async function inPython({ exerciseId, source, call }: OwnCode) {
  const [{ tryPython }, { spec, prelude }, reference] = await Promise.all([
    import('#lib/runner/browser/python/try-python.ts'),
    fetched<Judgeable>(`/api/exercises/${exerciseId}`),
    fetched<PythonReference>(`/api/exercises/${exerciseId}/python`),
  ]);
  return tryPython({ spec, prelude, reference, source, call });
}

async function fetched<Value>(url: string): Promise<Value> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return (await response.json()) as Value;
}
