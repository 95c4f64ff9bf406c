import { snakeCase } from '#lib/base/snake-case.ts';
import type { ExampleSpec, ExampleValue } from './example.ts';
import type { ExerciseSpec } from './exercise.ts';
import { paramKind, type ParamKind } from './param-kind.ts';

/** The call of an example in Python: `softmax(np.array([[1.0, 2.0, 3.0]]))`. */
export function pythonCall(spec: ExerciseSpec, example: ExampleSpec): string {
  const fn = spec.functions.find(({ name }) => name === example.function);
  const args = (fn?.params ?? []).map((param) => {
    const name = param.replace(/\?$/u, '');
    const value = example.inputs[name];
    return value === undefined ? 'None' : print(value, paramKind(spec, example.function, name), example);
  });
  while (args.at(-1) === 'None') args.pop();
  return `${snakeCase(example.function)}(${args.join(', ')})`;
}

/** A value of an example in Python, no array. */
export function printPython(value: ExampleValue): string {
  if (Array.isArray(value)) return `[${value.map(printPython).join(', ')}]`;
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, item]) => `"${snakeCase(name)}": ${printPython(item)}`)
    .join(', ')}}`;
}

function print(value: ExampleValue, kind: ParamKind, example: ExampleSpec): string {
  if (isRecord(value)) {
    if ('make' in value) return printMade(value, example);
    if ('tensor' in value) return printArray(value['tensor'], value['dtype']);
    const inner = typeof kind === 'object' ? kind.fields : {};
    const fields = Object.entries(value).map(
      ([name, item]) => `"${snakeCase(name)}": ${print(item, inner[name] ?? 'plain', example)}`,
    );
    return `{${fields.join(', ')}}`;
  }
  if (kind === 'tensor') return printArray(value, undefined);
  return kind === 'int-tensor' ? printArray(value, 'int32') : printPython(value);
}

/** Of floats, whose whole numbers are written so that NumPy takes them for that, where nothing else is said. */
function printArray(value: ExampleValue | undefined, dtype: ExampleValue | undefined): string {
  const isFloat = dtype === undefined || dtype === 'float32';
  return `np.array(${isFloat ? printFloats(value ?? null) : printPython(value ?? null)})`;
}

function printFloats(value: ExampleValue): string {
  if (Array.isArray(value)) return `[${value.map(printFloats).join(', ')}]`;
  return typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : printPython(value);
}

/** `args` has values, or names of other inputs of the example. */
function printMade({ make, args }: Record<string, ExampleValue>, example: ExampleSpec): string {
  const values = Array.isArray(args) ? args : [];
  const printed = values.map((arg) => {
    const named = typeof arg === 'string' ? example.inputs[arg] : undefined;
    return print(named ?? arg, 'plain', example);
  });
  return `${typeof make === 'string' ? snakeCase(make) : '?'}(${printed.join(', ')})`;
}

function isRecord(value: ExampleValue): value is Record<string, ExampleValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
