import { ForbiddenCall } from './forbidden-call.ts';

/**
 * Forbids code that is made from text, which in Node could import modules: `eval` and the constructors of functions
 * throw. Answers the prototypes of functions of every kind. What holds the constructor from before can go on using it.
 */
export function forbidCode(realm: Record<PropertyKey, unknown>): object[] {
  const prototypes = [
    () => undefined,
    async () => undefined,
    function* (): Generator<never> {},
    async function* (): AsyncGenerator<never> {},
  ].map((one) => Object.getPrototypeOf(one) as object);
  for (const prototype of prototypes) {
    const constructor = refusing('Function', prototype);
    Object.defineProperty(prototype, 'constructor', { value: constructor, writable: false, configurable: false });
    if (prototype === Function.prototype) define(realm, 'Function', constructor);
  }
  define(realm, 'eval', refusing('eval', null));
  return prototypes;
}

function refusing(name: string, prototype: object | null): object {
  const refuse = function (): never {
    throw new ForbiddenCall(`${name} is not available: an exercise cannot make code from text.`);
  };
  // What it is an instance of, code may still ask.
  if (prototype) Object.defineProperty(refuse, 'prototype', { value: prototype, writable: false });
  return refuse;
}

function define(realm: Record<PropertyKey, unknown>, name: string, value: unknown): void {
  Object.defineProperty(realm, name, { value, writable: false, configurable: false });
}
