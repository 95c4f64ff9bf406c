import type { ExerciseSpec, OutputKind } from './exercise.ts';
import { isMade, type InputLeaf, type InputSpec } from './input-spec.ts';

/** What a parameter takes: a tensor of floats or of int32, plain numbers, words and lists, or a record of these. */
export type ParamKind = 'tensor' | 'int-tensor' | 'plain' | { readonly fields: Readonly<Record<string, ParamKind>> };

/** What a parameter of a function takes, as its regimes draw it; `plain` where none of them does. */
export function paramKind(spec: ExerciseSpec, fn: string, param: string): ParamKind {
  const drawing = spec.regimes.filter((regime) => regime.functions?.includes(fn) ?? true);
  const input = [...drawing, ...spec.regimes].find(({ inputs }) => inputs[param] !== undefined)?.inputs[param];
  return input === undefined ? 'plain' : kindOfInput(spec, input);
}

function kindOfInput(spec: ExerciseSpec, input: InputSpec): ParamKind {
  if (isMade(input)) return 'plain';
  if (typeof input !== 'object' || !('fields' in input)) return kindOfLeaf(spec, input);
  const fields = Object.entries(input.fields).map(([name, leaf]) => [name, kindOfLeaf(spec, leaf)] as const);
  return { fields: Object.fromEntries(fields) };
}

function kindOfLeaf(spec: ExerciseSpec, leaf: InputLeaf): ParamKind {
  if (typeof leaf !== 'object') return 'plain';
  if ('draw' in leaf) return 'as' in leaf && leaf.as !== 'array' ? leaf.as : 'plain';
  return 'from' in leaf ? kindOfOutput(spec, leaf.from, leaf.pick) : 'plain';
}

/** What a function of the exercise gives, or one of its outputs. */
function kindOfOutput(spec: ExerciseSpec, fn: string, pick: string | undefined): ParamKind {
  const returns = spec.functions.find(({ name }) => name === fn)?.returns;
  if (returns === undefined) return 'plain';
  if (typeof returns === 'string') return kindOf(returns);
  const picked = pick === undefined ? returns : returns[pick];
  if (picked === undefined) return 'plain';
  if (typeof picked === 'string') return kindOf(picked);
  const fields = Object.entries(picked).map(
    ([name, inner]) => [name, typeof inner === 'string' ? kindOf(inner) : 'plain'] as const,
  );
  return { fields: Object.fromEntries(fields) };
}

function kindOf(output: OutputKind): ParamKind {
  return output === 'tensor' || output === 'int-tensor' ? output : 'plain';
}
