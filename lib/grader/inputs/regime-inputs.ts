import type { RegimeSpec } from '#lib/exercises/exercise.ts';
import { drawInputs, type Inputs } from './draw-inputs.ts';
import { outputAtPath } from '#lib/grader/outputs.ts';
import type { TrustedModule } from '#lib/grader/trusted-module.ts';

/** Draws the inputs of a regime: attempt 0, or fresh ones to confirm a rejection. Each draw is made once. */
export type DrawRegime = (regime: RegimeSpec, attempt: number) => Promise<Inputs>;

/** Draws by a seed; what depends on other inputs is computed by the reference. */
export function regimeInputs(solution: TrustedModule, seed: number): DrawRegime {
  const drawn = new Map<string, Promise<Inputs>>();
  return (regime, attempt) => {
    const own = `${seed}/${regime.id}/${attempt}`;
    const inputs =
      drawn.get(own) ??
      drawInputs(regime, own, async ({ from, args, pick }, before) => {
        const { value } = await solution.call(
          from,
          args.map((name) => before.get(name)),
        );
        return outputAtPath(value, pick ?? '');
      });
    drawn.set(own, inputs);
    return inputs;
  };
}
