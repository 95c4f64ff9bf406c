import type { FunctionSpec, GradientSpec, RegimeSpec } from '#lib/exercises/exercise.ts';
import type { Nudge } from '#lib/tensor/nudge.ts';
import type { WireValue } from '#lib/tensor/wire.ts';
import { functionNamed, type Case } from './inputs/cases.ts';
import { isFailure, type Judging } from './judging.ts';
import { callLearners } from './trial.ts';

/** The function whose derivative is wanted: the learner’s own, or a hidden one of the solution. */
export type ForwardUnderTest = {
  readonly fn: FunctionSpec;
  /** Null where it could not be called. */
  readonly call: (args: readonly WireValue[]) => Promise<{ readonly value: WireValue } | null>;
  /** The output that the objective is made of, for each nudge, joined; null where it could not be called. */
  readonly sweep: (
    args: readonly WireValue[],
    nudges: readonly Nudge[],
    length: number,
  ) => Promise<Float64Array | null>;
};

/** Which function, and which of its outputs, is differentiated. */
type GradientPath = Pick<GradientSpec, 'forward' | 'output'>;

/** The forward of a gradient: asked of the sandbox, or run here where the exercise keeps it hidden. */
export function forwardOf(judging: Judging, gradient: GradientPath, regime: RegimeSpec): ForwardUnderTest {
  const fn = functionNamed(judging.judgeable.spec, gradient.forward);
  const output = gradient.output ?? null;
  return fn.hidden ? hiddenForward(judging, fn, output) : learnersForward(judging, { fn, regime }, output);
}

function learnersForward(judging: Judging, { fn, regime }: Case, output: string | null): ForwardUnderTest {
  const asked = { lane: 'exact', function: fn.name } as const;
  return {
    fn,
    call: async (args) => {
      const outcome = await callLearners(judging, { fn, regime }, args);
      return isFailure(outcome) ? null : outcome;
    },
    sweep: async (args, nudges, length) => {
      const reply = await judging.ask.sweep({ type: 'sweep', ...asked, args, output, nudges }, length);
      return reply.ok ? reply.value : null;
    },
  };
}

function hiddenForward(judging: Judging, fn: FunctionSpec, output: string | null): ForwardUnderTest {
  return {
    fn,
    call: (args) => judging.solution.call(fn.name, args),
    sweep: (args, nudges, length) => judging.solution.sweep(fn.name, { args, output, nudges }, length),
  };
}
