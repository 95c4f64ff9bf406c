import type { ExampleSpec, ExampleValue } from './example.ts';
import type { ExerciseSpec } from './exercise.ts';
import { paramKind, type ParamKind } from './param-kind.ts';

/** The call of an example in TypeScript: `softmax(tf.tensor([[1, 2, 3]]))`. What a prelude makes is called by its name. */
export function exampleCall(spec: ExerciseSpec, example: ExampleSpec): string {
  const fn = spec.functions.find(({ name }) => name === example.function);
  const args = (fn?.params ?? []).map((param) => {
    const name = param.replace(/\?$/u, '');
    const value = example.inputs[name];
    return value === undefined ? 'undefined' : print(value, paramKind(spec, example.function, name), example);
  });
  while (args.at(-1) === 'undefined') args.pop();
  return `${example.function}(${args.join(', ')})`;
}

/** A value of an example in TypeScript, no tensor. */
export function printLiteral(value: ExampleValue): string {
  if (Array.isArray(value)) return `[${value.map(printLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, item]) => `${name}: ${printLiteral(item)}`);
  return `{ ${fields.join(', ')} }`;
}

function print(value: ExampleValue, kind: ParamKind, example: ExampleSpec): string {
  if (isRecord(value)) {
    if ('make' in value) return printMade(value, example);
    if ('tensor' in value) return printTensor(value['tensor'], value['dtype']);
    const inner = typeof kind === 'object' ? kind.fields : {};
    const fields = Object.entries(value).map(
      ([name, item]) => `${name}: ${print(item, inner[name] ?? 'plain', example)}`,
    );
    return `{ ${fields.join(', ')} }`;
  }
  if (kind === 'tensor') return printTensor(value, undefined);
  return kind === 'int-tensor' ? printTensor(value, 'int32') : printLiteral(value);
}

function printTensor(value: ExampleValue | undefined, dtype: ExampleValue | undefined): string {
  const make = Array.isArray(value) ? 'tensor' : 'scalar';
  const shape = make === 'tensor' ? ', undefined' : '';
  return `tf.${make}(${printLiteral(value ?? null)}${typeof dtype === 'string' ? `${shape}, '${dtype}'` : ''})`;
}

/** `args` has values, or names of other inputs of the example. */
function printMade({ make, args }: Record<string, ExampleValue>, example: ExampleSpec): string {
  const values = Array.isArray(args) ? args : [];
  const printed = values.map((arg) => {
    const named = typeof arg === 'string' ? example.inputs[arg] : undefined;
    return print(named ?? arg, 'plain', example);
  });
  return `${typeof make === 'string' ? make : '?'}(${printed.join(', ')})`;
}

function isRecord(value: ExampleValue): value is Record<string, ExampleValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
