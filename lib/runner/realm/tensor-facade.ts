import type { TensorFlow } from '#lib/tensor/engine.ts';
import { ForbiddenCall } from './forbidden-call.ts';
import { whyForbidden } from './forbidden.ts';

/** Methods of tensors that TensorFlow.js itself calls, so that they must go on working. */
const OWN_METHODS = new Set([
  'constructor',
  'data',
  'dataSync',
  'array',
  'arraySync',
  'buffer',
  'bufferSync',
  'dispose',
]);

/**
 * What learner code gets as `tf`: TensorFlow.js without the members that are forbidden. Using one throws a
 * `ForbiddenCall` that says why; a name that does not exist throws too, instead of being `undefined`; nothing can be
 * written to.
 */
export function tensorFacade(tf: TensorFlow, forbidden: readonly string[]): object {
  return facadeOf(tf, '', forbidden);
}

/** Makes the forbidden operations throw as methods of tensors too (`x.softmax()`). */
export function forbidMethods(tf: TensorFlow, forbidden: readonly string[]): void {
  const prototype: object = tf.Tensor.prototype;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const reason = OWN_METHODS.has(name) ? null : whyForbidden(name, forbidden);
    // A realm that loads a second module has them forbidden already.
    if (reason === null || Object.getOwnPropertyDescriptor(prototype, name)?.configurable === false) continue;
    Object.defineProperty(prototype, name, {
      configurable: false,
      get: () => {
        throw new ForbiddenCall(reason);
      },
    });
  }
}

function facadeOf(members: object, path: string, forbidden: readonly string[]): object {
  const readOnly = (): never => {
    throw new ForbiddenCall('tf is read-only: give your own function a name of its own.');
  };
  const nested = new Map<string, object>();
  const lookUp = (name: string): unknown => {
    const reason = whyForbidden(path + name, forbidden);
    if (reason !== null) throw new ForbiddenCall(reason);
    const member: unknown =
      name !== 'default' && Object.hasOwn(members, name) ? (members as Record<string, unknown>)[name] : undefined;
    if (member === undefined) throw new TypeError(missing(path + name));
    if (!isNamespace(member)) return member;
    const inner = nested.get(name) ?? facadeOf(member, `${path}${name}.`, forbidden);
    nested.set(name, inner);
    return inner;
  };
  return new Proxy(Object.freeze(Object.create(null)) as object, {
    get: (_, name) => {
      if (name === '__esModule') return true;
      // `then` is looked for by await, the symbols by printing and conversion.
      return typeof name === 'symbol' || name === 'then' ? undefined : lookUp(name);
    },
    has: (_, name) => typeof name === 'string' && Object.hasOwn(members, name),
    ownKeys: () => [],
    set: readOnly,
    defineProperty: readOnly,
    deleteProperty: readOnly,
    setPrototypeOf: readOnly,
  });
}

/** Groups of operations such as tf.linalg and tf.image; not classes, functions or numbers. */
function isNamespace(member: unknown): member is object {
  return typeof member === 'object' && member !== null && !Array.isArray(member);
}

function missing(path: string): string {
  return path === 'default'
    ? "tf has no default export: write import * as tf from '@tensorflow/tfjs'."
    : `tf.${path} does not exist in TensorFlow.js 4.22, or is not part of its core.`;
}
