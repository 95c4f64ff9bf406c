import type { Engine } from '#lib/tensor/engine.ts';
import { keepAccount } from '#lib/tensor/tensor-account.ts';

/** Tensors that may be alive at once in one lane; the reference of the largest exercise makes a few hundred. */
const MAX_TENSORS = 20_000;
const MEBIBYTE = 2 ** 20;
/** What these tensors may hold. */
const MAX_TENSOR_MEBIBYTES = 512;
/** What one call may allocate in buffers, whatever becomes of them. */
const MAX_BUFFER_MEBIBYTES = 1024;

/** More than a call may take. */
export class OverBudget extends Error {
  override readonly name = 'OverBudget';
}

/** Buffers that learner code has allocated since `renew`. */
export type BufferBudget = { readonly renew: () => void };

const VIEWS = [
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float16Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
] as const;

type View = {
  new (...args: readonly unknown[]): ArrayBufferView;
  readonly prototype: object;
  readonly BYTES_PER_ELEMENT: number;
};

/**
 * Counts the bytes of every buffer that this realm makes from now on, and refuses what goes beyond the budget, before
 * it is made. No browser bounds them: they lie outside the heap. The counters live in this closure only.
 */
export function boundBuffers(
  realm: Record<string, unknown> = globalThis,
  mebibytes = MAX_BUFFER_MEBIBYTES,
): BufferBudget {
  let used = 0;
  const spend = (bytes: number): void => {
    used += bytes;
    if (used <= mebibytes * MEBIBYTE) return;
    used -= bytes;
    throw new OverBudget(
      `The call allocates more than ${mebibytes} MiB of buffers. Is there a loop that keeps what it makes?`,
    );
  };
  const Buffer = realm['ArrayBuffer'] as ArrayBufferConstructor;
  // Called with each candidate as its receiver.
  // oxlint-disable-next-line typescript/unbound-method
  const byteLength = Object.getOwnPropertyDescriptor(Buffer.prototype, 'byteLength')!.get as (this: object) => unknown;
  replace(realm, 'ArrayBuffer', Buffer, (make, length, options) => {
    const { maxByteLength } = (options ?? {}) as { readonly maxByteLength?: unknown };
    const [now, later] = [Number(length), maxByteLength === undefined ? null : Number(maxByteLength)];
    spend(Math.max(0, now || 0, later ?? 0));
    return later === null ? make(now) : make(now, { maxByteLength: later });
  });
  for (const name of VIEWS) {
    const Original = realm[name] as View | undefined;
    if (!Original) continue;
    const bytes = Original.BYTES_PER_ELEMENT;
    replace(realm, name, Original, (make, source, offset, length) => {
      if (typeof source !== 'object' || source === null) {
        // Asked once, so that it cannot answer differently the second time.
        const wanted = Number(source ?? 0);
        spend(Math.max(0, wanted || 0) * bytes);
        return make(wanted);
      }
      const made = make(source, offset, length) as ArrayBufferView;
      if (!isBuffer(source, byteLength)) spend(made.byteLength);
      return made;
    });
  }
  boundCopies(Object.getPrototypeOf((realm['Uint8Array'] as Constructor).prototype) as object, spend);
  boundCopies(Buffer.prototype, spend);
  boundEncoder(realm, spend);
  return {
    renew: () => {
      used = 0;
    },
  };
}

/** A text has at least as many bytes as characters; what it has more is counted when they are there. */
function boundEncoder(realm: Record<string, unknown>, spend: (bytes: number) => void): void {
  const { prototype } = (realm['TextEncoder'] ?? {}) as {
    readonly prototype?: { encode: (text: string) => Uint8Array };
  };
  if (!prototype) return;
  const { apply } = Reflect;
  const { encode } = prototype;
  const counted = function (this: object, text: unknown = ''): Uint8Array {
    const asked = String(text);
    spend(asked.length);
    const bytes = apply(encode, this, [asked]);
    spend(bytes.byteLength - asked.length);
    return bytes;
  };
  Object.defineProperty(prototype, 'encode', { value: counted, writable: false, configurable: false });
}

/** Methods that make a buffer without asking a constructor. */
const COPYING = ['toSorted', 'toReversed', 'with', 'transfer', 'transferToFixedLength'];

function boundCopies(prototype: object, spend: (bytes: number) => void): void {
  const { apply } = Reflect;
  for (const name of COPYING) {
    const original: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (typeof original !== 'function') continue;
    const counted = new Proxy(original, {
      apply: (target, self: { readonly byteLength?: unknown }, args: readonly unknown[]) => {
        const length = name.startsWith('transfer') ? Number(args[0] ?? 0) || 0 : 0;
        spend(Math.max(length, Number(self?.byteLength ?? 0)));
        return apply(target, self, length > 0 ? [length] : args) as unknown;
      },
    });
    Object.defineProperty(prototype, name, { value: counted, writable: false, configurable: false });
  }
}

/** True for an ArrayBuffer, whatever it says of itself. */
function isBuffer(value: object, byteLength: (this: object) => unknown): boolean {
  try {
    Reflect.apply(byteLength, value, []);
    return true;
  } catch {
    return false;
  }
}

/** Refuses tensors beyond the budget, in the engine that a lane’s code computes with. */
export function boundTensors(engine: Engine): void {
  keepAccount(engine, (account) => {
    if (account.count() > MAX_TENSORS) {
      throw new OverBudget(`More than ${MAX_TENSORS} tensors are alive at once. Dispose of them, or use tf.tidy.`);
    }
    if (account.bytes() > MAX_TENSOR_MEBIBYTES * MEBIBYTE) {
      throw new OverBudget(`The tensors that are alive hold more than ${MAX_TENSOR_MEBIBYTES} MiB. Use tf.tidy.`);
    }
  });
}

type Constructor = { new (...args: readonly unknown[]): object; readonly prototype: object };
type Make = (...args: readonly unknown[]) => object;
/** Makes the value with the three arguments that any of these constructors has, or refuses to. */
type Construct = (make: Make, first: unknown, second: unknown, third: unknown) => object;

/**
 * Puts a constructor in the place of another, for `new` and for the methods that ask a value for its constructor. A
 * function rather than a Proxy, behind which every kernel would take several times as long; the original is nowhere
 * within reach of what holds the new one.
 */
function replace(realm: Record<string, unknown>, name: string, Original: Constructor, construct: Construct): void {
  const { construct: build } = Reflect;
  const plain: Make = (...args) => new Original(...args);
  // A function that TypeScript does not take for a constructor.
  const counted: unknown = function (first: unknown, second: unknown, third: unknown): object {
    const target: unknown = new.target;
    if (target === undefined) throw new TypeError(`Constructor ${name} requires 'new'`);
    const make: Make =
      target === counted
        ? plain
        : (...args) => build<readonly unknown[], object>(Original, args, target as Constructor);
    return construct(make, first, second, third);
  };
  const { prototype, ...own } = Object.getOwnPropertyDescriptors(Original);
  Object.setPrototypeOf(counted, Object.getPrototypeOf(Original) as object);
  Object.defineProperties(counted, own);
  Object.defineProperty(counted, 'prototype', { value: Original.prototype, writable: false });
  Object.defineProperty(realm, name, { value: counted, writable: false, configurable: false });
  Object.defineProperty(prototype.value, 'constructor', { value: counted, writable: false, configurable: false });
}
