import { prngFrom } from '#lib/base/prng.ts';
import type { RegimeSpec } from '#lib/exercises/exercise.ts';
import {
  isMade,
  isTensorDraw,
  type DerivedInput,
  type InputLeaf,
  type InputSpec,
  type MadeInput,
} from '#lib/exercises/input-spec.ts';
import { madeValue, type WireValue } from '#lib/tensor/wire.ts';
import { drawPlain } from './draw-plain.ts';
import { drawTensor } from './draw-tensor.ts';

/** Inputs of one regime, by name. */
export type Inputs = ReadonlyMap<string, WireValue>;

/** How an input that depends on others is computed: by the reference, in float64. */
export type Derive = (spec: DerivedInput, inputs: Inputs) => Promise<WireValue>;

/**
 * Draws the inputs of a regime. The same seed and attempt give the same inputs; every drawn float is one that float32
 * holds, so that both lanes get the same numbers. Throws when a derived input names what does not exist.
 */
export async function drawInputs(regime: RegimeSpec, seed: string, derive: Derive): Promise<Inputs> {
  const inputs = new Map<string, WireValue>();
  for (const [name, spec] of Object.entries(regime.inputs)) {
    if (!isDependent(spec)) inputs.set(name, drawInput(regime, `${seed}/${name}`, spec));
  }
  const waiting = Object.entries(regime.inputs).flatMap(([name, spec]) => (isDependent(spec) ? [{ name, spec }] : []));
  while (waiting.length > 0) {
    const isReady = (arg: number | string): boolean => typeof arg === 'number' || inputs.has(arg);
    const ready = waiting.findIndex(({ spec }) => spec.args.every(isReady));
    if (ready < 0) {
      throw new Error(
        `regime ${regime.id}: ${waiting.map(({ name }) => name).join(', ')} depend on inputs that do not exist`,
      );
    }
    const [{ name, spec }] = waiting.splice(ready, 1) as [(typeof waiting)[number]];
    inputs.set(name, isMade(spec) ? madeFrom(spec, inputs) : await derive(spec, inputs));
  }
  return inputs;
}

function madeFrom({ make, args }: MadeInput, inputs: Inputs): WireValue {
  return madeValue(
    make,
    args.map((arg) => (typeof arg === 'number' ? arg : inputs.get(arg))),
  );
}

/** True for inputs that vary smoothly, and may be jittered: tensors of floats that were drawn, given or computed. */
export function isContinuous(spec: InputSpec | undefined): boolean {
  if (typeof spec !== 'object') return false;
  if ('fields' in spec) return Object.values(spec.fields).some((leaf) => isContinuous(leaf));
  if ('from' in spec && 'args' in spec) return true;
  return (
    isTensorDraw(spec) &&
    ['normal', 'uniform', 'upstream', 'apart', 'given'].includes(spec.draw) &&
    spec.as === 'tensor'
  );
}

function drawInput(regime: RegimeSpec, seed: string, spec: Exclude<InputSpec, DerivedInput | MadeInput>): WireValue {
  if (typeof spec !== 'object' || !('fields' in spec)) return drawLeaf(regime, seed, spec);
  const record: Record<string, WireValue> = {};
  for (const [field, leaf] of Object.entries(spec.fields)) {
    if (isDerived(leaf)) throw new Error(`regime ${regime.id}: a field of a record cannot be derived`);
    record[field] = drawLeaf(regime, `${seed}.${field}`, leaf);
  }
  return record;
}

function drawLeaf(regime: RegimeSpec, seed: string, leaf: Exclude<InputLeaf, DerivedInput>): WireValue {
  if (typeof leaf !== 'object') return leaf;
  if ('json' in leaf) return leaf.json as WireValue;
  if (!isTensorDraw(leaf)) return drawPlain(leaf, regime.dims, prngFrom(seed));
  return drawTensor(leaf, regime.dims, prngFrom(seed));
}

function isDependent(spec: InputSpec): spec is DerivedInput | MadeInput {
  return isDerived(spec) || isMade(spec);
}

function isDerived(spec: InputSpec | InputLeaf): spec is DerivedInput {
  return typeof spec === 'object' && 'from' in spec && 'args' in spec;
}
