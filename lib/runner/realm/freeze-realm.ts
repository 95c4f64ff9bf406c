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

/** Freezes what code is handed of a library: functions, classes, and what hangs on them. */
export function freezeMembers(members: readonly unknown[]): void {
  for (const object of reachableFrom(members.filter(isObject), null)) harden(object);
}

/** Every object that can be reached without calling anything; not `realm` itself, whose variables are code’s own to make. */
function reachableFrom(roots: readonly object[], realm: Realm | null): ReadonlySet<object> {
  const met = new Set<object>();
  const waiting: object[] = [...roots];
  const meet = (value: unknown): void => {
    if (isObject(value) && value !== realm && !met.has(value)) {
      met.add(value);
      waiting.push(value);
    }
  };
  for (const root of roots) met.add(root);
  if (realm) {
    // Node’s own state hangs on it; nobody’s code will find it.
    if (isObject(realm['process'])) met.add(realm['process']);
    meetMembers(realm, meet);
    meet(Object.getPrototypeOf(realm));
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    // Its members are its numbers.
    if (!ArrayBuffer.isView(next)) meetMembers(next, meet);
    meet(Object.getPrototypeOf(next));
  }
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
  if (!before?.configurable || !('value' in before)) return;
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

/** Arrays of bytes that hold any cannot be frozen; their elements are nobody’s concern. */
function harden(object: object): void {
  if (ArrayBuffer.isView(object)) Object.preventExtensions(object);
  else Object.freeze(object);
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
