import type { FunctionSpec } from '#lib/exercises/exercise.ts';
import type { JudgeableMistake } from '#lib/exercises/judgeable.ts';
import type { Check, Diagnosis } from '#lib/exercises/report.ts';
import { excessOf } from '#lib/grader/compare.ts';
import type { Judging, TakenGradient } from '#lib/grader/judging.ts';
import type { ReferenceEngine } from '#lib/grader/reference-engine.ts';
import { largest } from '#lib/grader/tolerance.ts';
import type { WireTensor } from '#lib/tensor/wire.ts';

/** Part of the largest element that two ways of cutting a tape at one place may differ by. */
const SAME = 1e-9;

/**
 * The values of a function are right in every regime, and so is its true gradient; what autodiff finds through it is
 * another: numbers have left the tape on their way. A known mistake gives its own explanation, where the same gradients
 * come out of it.
 */
export async function diagnoseDetached(
  judging: Judging,
  checks: readonly Check[],
  engine: ReferenceEngine,
): Promise<Diagnosis | null> {
  const bad = checks.find(({ status }) => status === 'fail' || status === 'error');
  const fn = judging.judgeable.spec.functions.find(({ name, autodiff }) => name === bad?.function && autodiff);
  const isRight = checks.some((row) => row.function === fn?.name && row.name === 'forward' && row.status === 'pass');
  if (!fn || bad?.name !== 'gradient' || bad.gradient.length === 0 || !isRight) return null;
  for (const mistake of candidates(judging)) {
    if (!(await givesTheSame(judging, { fn, mistake, engine }))) continue;
    const { id, title, explanation } = mistake;
    return { kind: 'mistake', id, title, explanation };
  }
  return { kind: 'detached', message: { key: 'detached', values: { function: fn.name } } };
}

/** Those whose gradients are wrong, by what their author says. */
function candidates({ judgeable: { mistakes, spec } }: Judging): JudgeableMistake[] {
  return mistakes.filter(({ id }) => spec.mistakes.find((listed) => listed.id === id)?.check === 'gradient');
}

type Tried = { readonly fn: FunctionSpec; readonly mistake: JudgeableMistake; readonly engine: ReferenceEngine };

/** Whether a mistake has the learner’s gradients in every call. */
async function givesTheSame({ judgeable, taken }: Judging, { fn, mistake, engine }: Tried): Promise<boolean> {
  const mine = taken.filter((one) => one.fn === fn);
  try {
    const tried = engine.evaluate({ source: mistake.source, prelude: judgeable.prelude });
    for (const { question, yours } of mine) {
      if (!isSame(yours, await tried.autodiff(fn.name, question))) return false;
    }
    return mine.length > 0;
  } catch {
    // One that does not run explains nothing; the check of the packs reports it.
    return false;
  }
}

function isSame(yours: TakenGradient['yours'], theirs: TakenGradient['yours']): boolean {
  return yours.every((gradient, at) => isEqual(gradient, theirs[at] ?? null));
}

function isEqual(one: WireTensor | null, other: WireTensor | null): boolean {
  if (one === null || other === null) return one === other;
  const allowed = new Float64Array(other.data.length).fill(SAME * largest(other.data));
  return one.data.length === other.data.length && excessOf(other.data, one.data, allowed).every((each) => each <= 1);
}
