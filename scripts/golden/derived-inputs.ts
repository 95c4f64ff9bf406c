import { success } from '#lib/base/result.ts';
import { invariant } from '#lib/base/invariant.ts';
import type { Plain, RunSnippet } from '#lib/base/snippet.ts';
import { makersOf } from '#lib/exercises/makers-of.ts';
import type { ExerciseSpec, RegimeSpec, ReturnsSpec } from '#lib/exercises/exercise.ts';
import type { DerivedInput, InputSpec } from '#lib/exercises/input-spec.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { compile } from '#lib/runner/compile.ts';
import { moduleSnippet } from '#lib/runner/snippet/module-snippet.ts';
import { printGolden, tensorOf } from './golden-value.ts';

/** Values by name, as they are written. */
export type GoldenInputs = ReadonlyMap<string, unknown>;

/** The inputs of a regime with those that a function of the solution gives, which is called with what is written of the others. */
export async function withDerived(
  { spec, solution, prelude }: Exercise,
  regime: RegimeSpec,
  drawn: GoldenInputs,
  run: RunSnippet,
): Promise<GoldenInputs> {
  const inputs = new Map(drawn);
  const waiting = new Map(
    Object.entries(regime.inputs).flatMap(([name, input]) => (isDerived(input) ? [[name, input] as const] : [])),
  );
  const source = compile(solution);
  const makers = prelude === null ? success(null) : compile(prelude);
  invariant(source.ok && makers.ok, 'the solution and the prelude of an exercise that was read compile');
  const exports = [...spec.functions.map((fn) => fn.name), ...makersOf(spec)];
  while (waiting.size > 0) {
    const ready = [...waiting].find(([, { args }]) => args.every((arg) => inputs.has(arg)));
    invariant(ready !== undefined, `${regime.id}: inputs that depend on each other`);
    const [name, { from, args, pick }] = ready;
    const ask = `${from}(${args.map((arg) => printGolden(inputs.get(arg), inputs)).join(', ')})`;
    const outcomes = await run(moduleSnippet({ source: source.value, prelude: makers.value, exports, asks: [ask] }));
    const outcome = outcomes.ok ? outcomes.value[0] : undefined;
    if (outcome?.kind !== 'value')
      throw new Error(`${regime.id}: ${ask.slice(0, 200)} gives no value (${JSON.stringify(outcomes)})`);
    inputs.set(name, written(outcome.value, returnsOf(spec, from), pick));
    waiting.delete(name);
  }
  return inputs;
}

function isDerived(input: InputSpec): input is DerivedInput {
  return typeof input === 'object' && 'from' in input && 'args' in input;
}

function returnsOf(spec: ExerciseSpec, name: string): ReturnsSpec {
  return spec.functions.find((fn) => fn.name === name)?.returns ?? 'json';
}

function written(value: Plain, returns: ReturnsSpec, pick: string | undefined): unknown {
  if (typeof returns === 'string') return returns.endsWith('tensor') ? tensorOf(value, dtypeOf(returns)) : value;
  const fields = value as Readonly<Record<string, Plain>>;
  if (pick !== undefined) return written(fields[pick], returns[pick] ?? 'json', undefined);
  return Object.fromEntries(
    Object.entries(returns).map(([name, inner]) => [name, written(fields[name], inner, undefined)]),
  );
}

function dtypeOf(kind: string): string | undefined {
  return kind === 'int-tensor' ? 'int32' : undefined;
}
