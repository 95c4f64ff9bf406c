import { ForbiddenCall } from './forbidden-call.ts';

/**
 * What code of an exercise may find in its realm: the language, a console, timers, a clock. All else is closed. The
 * numbers of GPU… are looked up by WebGPU’s kernels.
 */
const OPEN: ReadonlySet<string> = new Set(
  `globalThis self undefined NaN Infinity eval console Object Function Boolean Symbol Number BigInt Math Date
  String RegExp JSON Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError Array
  Map Set WeakMap WeakSet WeakRef FinalizationRegistry Iterator Intl ArrayBuffer DataView Int8Array Uint8Array
  Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array Float16Array
  Float32Array Float64Array Promise Proxy Reflect SuppressedError DisposableStack AsyncDisposableStack parseFloat
  parseInt isFinite isNaN decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape setTimeout
  clearTimeout setInterval clearInterval queueMicrotask TextEncoder TextDecoder atob btoa performance navigator
  GPUBufferUsage GPUMapMode GPUShaderStage GPUTextureUsage`.split(/\s+/),
);

/**
 * Makes every use of the network, of storage, of the wire and of whatever else no exercise needs throw a `ForbiddenCall`
 * that says what is wrong, and locks the variables that are left. The real wall is the realm itself; this says so in
 * words, and leaves nothing lying about that leads to engines or to memory that is not counted.
 */
export function closeDoors(realm: Record<PropertyKey, unknown> = globalThis): void {
  narrow(realm);
  for (const name of namesIn(realm)) {
    if (!OPEN.has(name)) lock(realm, name, closed(name));
  }
  for (const name of Reflect.ownKeys(realm)) {
    const found = Object.getOwnPropertyDescriptor(realm, name);
    if (!found?.configurable) continue;
    const isVariable = 'value' in found;
    Reflect.defineProperty(realm, name, { ...found, configurable: false, ...(isVariable ? { writable: false } : {}) });
  }
}

/** A clock and a name remain of what has many doors. */
function narrow(realm: Record<PropertyKey, unknown>): void {
  const { performance, navigator } = globalThis;
  const now = performance.now.bind(performance);
  lock(realm, 'performance', Object.freeze({ now, timeOrigin: performance.timeOrigin }));
  lock(realm, 'navigator', Object.freeze({ userAgent: navigator?.userAgent ?? '' }));
}

/** Its own, and what its prototypes lend it: some are getters there, and can be shadowed but not written to. */
function namesIn(realm: object): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at: object | null = realm; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
    for (const name of Object.getOwnPropertyNames(at)) if (name !== 'constructor') names.add(name);
  }
  return names;
}

function closed(name: string): object {
  return Object.freeze(function (): never {
    throw new ForbiddenCall(`${name} is not available: an exercise runs without network and storage.`);
  });
}

function lock(realm: object, name: string, value: unknown): void {
  Reflect.defineProperty(realm, name, { configurable: false, writable: false, value });
}
