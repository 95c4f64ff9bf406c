import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu';
import type { DataId, Tensor } from '@tensorflow/tfjs-core';
import { floatArrayOf, type Engine } from './engine.ts';
import { isAlive } from './tensor-account.ts';
import { MadeArgument, StepsArgument } from './special-argument.ts';
import { isWireMade, isWireSteps, isWireTensor, makerOf, planOf, type WireTensor, type WireValue } from './wire.ts';

/** Arguments as an engine’s own tensors, and a way to find out whether they still are what they were. */
export type ImportedArguments = {
  readonly values: readonly unknown[];
  /** Looks at structure, disposal and every number that code could have written to; reads nothing back from a GPU. */
  readonly areUnchanged: () => boolean;
};

/** A tensor, and where its numbers lay when it was made: code can write onto a tensor. */
type Imported = { readonly tensor: Tensor; readonly dataId: DataId };

/** Makes tensors of an engine from wire values; the wire values’ own buffers are never handed out. */
export function importArguments(engine: Engine, args: readonly WireValue[]): ImportedArguments {
  const tensors = new Map<WireTensor, Imported>();
  const values = args.map((arg) => toValue(engine, arg, tensors));
  return {
    values,
    areUnchanged: () => args.every((arg, index) => isSame(values[index], arg, { engine, tensors })),
  };
}

function toValue(engine: Engine, wire: WireValue, tensors: Map<WireTensor, Imported>): unknown {
  if (isWireTensor(wire)) {
    const tensor = toTensor(engine, wire);
    tensors.set(wire, { tensor, dataId: tensor.dataId });
    return tensor;
  }
  const all = (args: readonly WireValue[]): unknown[] => args.map((arg) => toValue(engine, arg, tensors));
  if (isWireMade(wire)) return new MadeArgument(makerOf(wire), all(wire.args));
  if (isWireSteps(wire)) return new StepsArgument(planOf(wire), all(wire.args));
  if (Array.isArray(wire)) return wire.map((item) => toValue(engine, item, tensors));
  if (typeof wire === 'object' && wire !== null) {
    return Object.fromEntries(Object.entries(wire).map(([key, item]) => [key, toValue(engine, item, tensors)]));
  }
  return wire;
}

/** A fresh tensor with the wire tensor’s numbers. */
export function toTensor(engine: Engine, wire: WireTensor): Tensor {
  const data = wire.dtype === 'float32' ? new (floatArrayOf(engine.precision))(wire.data) : wire.data.slice();
  return engine.tf.tensor(data, [...wire.shape], wire.dtype);
}

type Look = { readonly engine: Engine; readonly tensors: ReadonlyMap<WireTensor, Imported> };

function isSame(value: unknown, wire: WireValue, look: Look): boolean {
  if (isWireTensor(wire)) return isSameTensor(value, wire, look);
  if (isWireMade(wire)) return value instanceof MadeArgument && isSame(value.args, wire.args, look);
  if (isWireSteps(wire)) return value instanceof StepsArgument && isSame(value.args, wire.args, look);
  if (Array.isArray(wire)) {
    return (
      Array.isArray(value) &&
      value.length === wire.length &&
      wire.every((item, index) => isSame(value[index], item, look))
    );
  }
  if (typeof wire === 'object' && wire !== null) {
    const entries = Object.entries(wire);
    return (
      typeof value === 'object' &&
      value !== null &&
      Object.keys(value).length === entries.length &&
      entries.every(([key, item]) => isSame((value as Record<string, unknown>)[key], item, look))
    );
  }
  return Object.is(value, wire);
}

function isSameTensor(value: unknown, wire: WireTensor, { engine, tensors }: Look): boolean {
  const imported = tensors.get(wire);
  if (!imported || value !== imported.tensor || !isAlive(engine, imported.tensor)) return false;
  const { tensor, dataId } = imported;
  if (tensor.dataId !== dataId || !engine.tf.engine().state.tensorInfo.has(dataId)) return false;
  const now = numbersInReach(engine, dataId);
  if (now === null) return true;
  if (lengthOf(now) !== lengthOf(wire.data)) return false;
  for (let index = 0; index < now.length; index += 1) {
    if (!Object.is(now[index], wire.data[index])) return false;
  }
  return true;
}

/** Taken before code is loaded, which could replace it. */
// Called with each array as its receiver.
// oxlint-disable-next-line typescript/unbound-method
const lengthGetter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), 'length')!.get as (
  this: unknown,
) => number;

/** The length of a typed array, whatever its prototype has been made to say. */
function lengthOf(numbers: ArrayLike<number>): number {
  return Reflect.apply(lengthGetter, numbers, []);
}

/**
 * The numbers of a tensor that code can write to. On a GPU that is its copy in memory, if it still has one (which
 * `dataSync()` hands out); a buffer that lies on the GPU alone is out of reach, as no kernel works in place.
 */
function numbersInReach(engine: Engine, dataId: DataId): ArrayLike<number> | null {
  if (engine.backend !== 'webgpu') return engine.tf.engine().readSync(dataId) as ArrayLike<number>;
  const held = (engine.tf.backend() as WebGPUBackend).tensorMap.get(dataId).values;
  return held as ArrayLike<number> | null;
}
