import { prngFrom } from '#lib/base/prng.ts';
import type { ExampleValue } from '#lib/exercises/example.ts';
import type { ExerciseSpec } from '#lib/exercises/exercise.ts';
import { casesOf, paramsOf, type Case } from '#lib/grader/inputs/cases.ts';
import { drawInputs, type Inputs } from '#lib/grader/inputs/draw-inputs.ts';
import { isWireMade, isWireTensor, madeValue, makerOf, type WireTensor, type WireValue } from '#lib/tensor/wire.ts';

/** A function on inputs of one regime, as an expression that a snippet can be asked. */
export type RegimeCall = Case & {
  /** Over the exports of the module and of the prelude, and over `$reference`, the exports of the solution. */
  readonly call: string;
  /** The inputs as an example writes them; null where one of them is computed by the reference. */
  readonly example: Readonly<Record<string, ExampleValue>> | null;
  /** The inputs in a few words: `x: [3, 7], y = softmax(x)`. */
  readonly inputs: string;
};

/** Elements that all inputs of a call may have: more is not read in a moment. */
const MOST_ELEMENTS = 3_000;
/** Digits that an input keeps, so that a call can be read. */
const DIGITS = 4;
const REFERENCE = '$reference.';

/**
 * One call for each function and regime, in random order by the seed. Inputs are drawn as the judge draws them, and
 * rounded. Left out are regimes of several calls in a row, and very large ones.
 */
export async function regimeCalls(spec: ExerciseSpec, seed: number): Promise<RegimeCall[]> {
  const drawn = new Map<string, Inputs>();
  const calls: RegimeCall[] = [];
  for (const asked of prngFrom(`${seed}/calls`).shuffle(casesOf(spec, 'exact', false))) {
    const { regime } = asked;
    if (regime.steps) continue;
    const inputs =
      drawn.get(regime.id) ??
      (await drawInputs(regime, `${seed}/${regime.id}`, async ({ from, args, pick }, before) =>
        madeValue(
          `${REFERENCE}${from}${pick === undefined ? '' : `#${pick}`}`,
          args.map((name) => before.get(name)),
        ),
      ));
    drawn.set(regime.id, inputs);
    const call = callOf(asked, inputs);
    if (call) calls.push(call);
  }
  return calls;
}

function callOf({ fn, regime }: Case, inputs: Inputs): RegimeCall | null {
  const given = paramsOf(fn).map(({ name }) => ({ name, value: inputs.get(name) }));
  while (given.length > 0 && given.at(-1)?.value === undefined) given.pop();
  if (given.reduce((sum, { value }) => sum + elementsOf(value), 0) > MOST_ELEMENTS) return null;
  const example = given.map(({ name, value }) => [name, exampleValue(value)] as const);
  const isWritten = example.every(([, value]) => value !== null);
  return {
    fn,
    regime,
    call: `${fn.name}(${given.map(({ value }) => print(value)).join(', ')})`,
    example: isWritten
      ? Object.fromEntries(
          example.flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, value]])),
        )
      : null,
    inputs: given.flatMap(({ name, value }) => wordsOf(regime.inputs, name, value)).join(', '),
  };
}

/** As code that makes the value. */
function print(value: WireValue): string {
  if (isWireTensor(value)) return printTensor(value);
  if (isWireMade(value)) return printMade(makerOf(value), value.args);
  if (Array.isArray(value)) return `[${value.map((item: WireValue) => print(item)).join(', ')}]`;
  if (typeof value === 'number') return String(rounded(value));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  return `{ ${Object.entries(value)
    .map(([name, item]) => `${JSON.stringify(name)}: ${print(item)}`)
    .join(', ')} }`;
}

function printTensor({ data, shape, dtype }: WireTensor): string {
  const numbers = Array.from(data, rounded).join(', ');
  return `tf.tensor([${numbers}], [${shape.join(', ')}], '${dtype}')`;
}

function printMade(maker: string, args: readonly WireValue[]): string {
  const [name = '', pick] = maker.split('#');
  const call = `${name}(${args.map((arg) => print(arg)).join(', ')})`;
  return pick === undefined ? call : `${call}.${pick}`;
}

/** As the file of an exercise writes it; null for what the reference computes, undefined for what is left out. */
function exampleValue(value: WireValue): ExampleValue | null | undefined {
  if (value === undefined) return undefined;
  if (isWireMade(value)) {
    const args = value.args.map((arg) => exampleValue(arg));
    const isWritten = !makerOf(value).startsWith(REFERENCE) && args.every((arg) => arg !== null && arg !== undefined);
    return isWritten ? { make: makerOf(value), args: args as ExampleValue[] } : null;
  }
  if (isWireTensor(value)) {
    // Of no elements, nested lists do not say the shape.
    if (value.shape.includes(0)) return null;
    const nested = nest(Array.from(value.data, rounded), value.shape);
    return value.dtype === 'float32' ? nested : { tensor: nested, dtype: value.dtype };
  }
  if (Array.isArray(value)) {
    const items = value.map((item: WireValue) => exampleValue(item));
    return items.some((item) => item === null || item === undefined) ? null : (items as ExampleValue[]);
  }
  if (typeof value === 'number') return rounded(value);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, item]) => [name, exampleValue(item)] as const);
  const isWritten = fields.every(([, item]) => item !== null && item !== undefined);
  return isWritten ? Object.fromEntries(fields as [string, ExampleValue][]) : null;
}

function nest(data: readonly number[], shape: readonly number[]): ExampleValue {
  const [count, ...rest] = shape;
  if (count === undefined) return data[0] ?? 0;
  const size = data.length / count;
  return Array.from({ length: count }, (_, index) => nest(data.slice(index * size, (index + 1) * size), rest));
}

function wordsOf(inputs: Case['regime']['inputs'], name: string, value: WireValue): string[] {
  const spec = inputs[name];
  if (isWireTensor(value)) return [`${name}: [${value.shape.join(', ')}]`];
  if (typeof spec === 'object' && 'from' in spec && 'args' in spec) {
    return [`${name} = ${spec.from}(${spec.args.join(', ')})${spec.pick === undefined ? '' : `.${spec.pick}`}`];
  }
  if (typeof value === 'number') return [`${name} = ${rounded(value)}`];
  return typeof value === 'boolean' ? [`${name} = ${value}`] : [];
}

function elementsOf(value: WireValue): number {
  if (isWireTensor(value)) return value.data.length;
  if (isWireMade(value)) return value.args.reduce((sum: number, arg) => sum + elementsOf(arg), 0);
  if (Array.isArray(value)) return value.reduce((sum: number, item: WireValue) => sum + elementsOf(item), 0);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, item) => sum + elementsOf(item), 0);
}

function rounded(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(DIGITS));
}
