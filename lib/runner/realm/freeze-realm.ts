import { forbidCode } from './forbid-code.ts';

type Realm = Record<PropertyKey, unknown>;
type Member = { readonly owner: object; readonly name: PropertyKey };

/**
 * Freezes everything that this realm is built of, so that no code loaded later can change what ours relies on, or look
 * on while it works: every object that can be reached from the global one, with its prototypes, and what only syntax
 * leads to. Code can be made from text no more. What code of one’s own assigns to, such as `toString` of its own objects,
 * it may still assign to. Once only; variables of the realm are not locked yet (see `closeDoors`).
 */
export function freezeRealm(realm: Realm = globalThis): void {
  const met = reachableFrom([...hiddenIntrinsics(), ...forbidCode(realm)], realm);
  for (const { owner, name } of assignable(realm)) letAssign(owner, name);
  for (const object of met) harden(object);
}

/** Every object that can be reached without calling anything; not `realm` itself, whose variables are code’s own to make. */
function reachableFrom(roots: readonly object[], realm: Realm): ReadonlySet<object> {
  const met = new Set<object>();
  const waiting: object[] = [...roots];
  const meet = (value: unknown): void => {
    if (isObject(value) && value !== realm && !met.has(value)) {
      met.add(value);
      waiting.push(value);
    }
  };
  for (const root of roots) met.add(root);
  // Node’s own state hangs on it, and nobody’s code will find it.
  const { process } = realm;
  if (isObject(process)) met.add(process);
  meetMembers(realm, meet);
  meet(Object.getPrototypeOf(realm));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    // Its members are its numbers.
    if (!ArrayBuffer.isView(next)) meetMembers(next, meet);
    meet(Object.getPrototypeOf(next));
  }
  met.delete(process as object);
  return met;
}

function meetMembers(object: object, meet: (value: unknown) => void): void {
  for (const name of Reflect.ownKeys(object)) {
    const found = Object.getOwnPropertyDescriptor(object, name) as Record<'value' | 'get' | 'set', unknown> | undefined;
    meet(found?.value);
    meet(found?.get);
    meet(found?.set);
  }
}

/** The prototypes of functions, generators and iterators that no variable names. */
function hiddenIntrinsics(): object[] {
  const generator = function* (): Generator<never> {};
  const asyncGenerator = async function* (): AsyncGenerator<never> {};
  return [
    async () => undefined,
    generator,
    generator(),
    asyncGenerator,
    asyncGenerator(),
    [][Symbol.iterator](),
    new Map()[Symbol.iterator](),
    new Set()[Symbol.iterator](),
    ''[Symbol.iterator](),
    ''.matchAll(/(?:)/g),
  ].map((value) => Object.getPrototypeOf(value) as object);
}

const ERRORS = [
  'Error',
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
];

/**
 * What honest code assigns to objects of its own though their prototype has it too: an inherited property that cannot be
 * written to would forbid it.
 */
function assignable(realm: Realm): Member[] {
  const prototypeOf = (name: string): object | null =>
    (realm[name] as { readonly prototype: object } | undefined)?.prototype ?? null;
  const named = (owner: object | null, names: readonly PropertyKey[]): Member[] =>
    owner ? names.map((name) => ({ owner, name })) : [];
  const ofObject = prototypeOf('Object');
  return [
    ...named(ofObject, ofObject ? Object.getOwnPropertyNames(ofObject) : []),
    ...ERRORS.flatMap((name) => named(prototypeOf(name), ['name', 'message', 'constructor', 'toString'])),
    ...named(prototypeOf('Function'), ['toString', 'call', 'apply', 'bind']),
    ...['Array', 'Date'].flatMap((name) => named(prototypeOf(name), ['toString'])),
  ];
}

/** Makes a property one that is read by a getter, and that assigning to an heir makes the heir’s own. */
function letAssign(owner: object, name: PropertyKey): void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  if (!before?.configurable) return;
  if (!('value' in before)) {
    Object.defineProperty(owner, name, { configurable: false });
    return;
  }
  const { value, enumerable } = before as { readonly value: unknown; readonly enumerable: boolean };
  const { defineProperty } = Reflect;
  Object.defineProperty(owner, name, {
    configurable: false,
    enumerable,
    get: () => value,
    set(this: unknown, own: unknown) {
      const isHeir = isObject(this) && this !== owner;
      const given = { value: own, writable: true, enumerable: true, configurable: true };
      if (!isHeir || !defineProperty(this, name, given)) {
        throw new TypeError(`Cannot assign to read only property '${String(name)}'`);
      }
    },
  });
}

/**
 * Kernels take twice as long once the prototypes of typed arrays are frozen, or that of all objects. Of the latter nothing
 * is left to be written to; what the former can do is done to numbers that are code’s own anyway, and ours reads the
 * length of an array by a getter of its own. Nothing can be added to either.
 */
function harden(object: object): void {
  const typed = Object.getPrototypeOf(Uint8Array.prototype) as object;
  const isOfTyped = object === typed || Object.getPrototypeOf(object) === typed;
  if (object === Object.prototype || isOfTyped || ArrayBuffer.isView(object)) Object.preventExtensions(object);
  else Object.freeze(object);
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
