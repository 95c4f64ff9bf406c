import type { Verdict } from '#lib/exercises/report.ts';

/** A submission that means harm, or does it, and the report that it must end in: verdict, first check, key of its message. */
export type Hostile = {
  readonly name: string;
  readonly source: string;
  readonly expected: readonly [verdict: Verdict, check: string, key: string] | 'pass';
  /** Which of the two comes first depends on the machine. */
  readonly or?: Hostile['expected'];
};

const RIGHT = 'const e = tf.exp(tf.sub(x, tf.max(x, 1, true)));\n  return tf.div(e, tf.sum(e, 1, true));';
const WRONG = 'return tf.mul(x, 0);';
const BACKWARD = `
export function softmaxBackward(dy: tf.Tensor2D, y: tf.Tensor2D): tf.Tensor2D {
  return tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true)));
}
`;

/** `code` in the function, before it does the right thing. */
const inside = (code: string, rest = RIGHT): string =>
  `import * as tf from '@tensorflow/tfjs';\nexport function softmax(x: tf.Tensor2D): any {\n  ${code}\n  ${rest}\n}${BACKWARD}`;
/** `code` where the module is loaded. */
const atLoad = (code: string, rest = RIGHT): string => `${code}\n${inside('', rest)}`;
/** Tries each expression, and prints REACHED for one that does not throw or reject. */
const tries = (...expressions: readonly string[]): string =>
  inside(
    expressions
      .map((one) => `try { Promise.resolve(${one}).then(() => console.log('REACHED'), () => {}); } catch {}`)
      .join('\n  '),
  );

const DEADLINE = ['error', 'deadline', 'deadline'] as const;
const OVER_BUDGET = ['error', 'contract', 'overBudgetAt'] as const;
const FORBIDDEN = ['error', 'contract', 'forbiddenAt'] as const;
/** What the realm is built of cannot be changed. */
const REFUSED_AT_LOAD = ['error', 'load', 'loadThrewAt'] as const;
const REFUSED = ['fail', 'contract', 'refused'] as const;

/** A right softmax, to see that the next run works. */
export const RIGHT_SOFTMAX = inside('');

/** Fills the heap until the browser ends the process: a case of its own, as Playwright then gives up the whole page. */
export const HEAP_BOMB: Hostile = {
  name: 'a heap bomb',
  source: inside('const hoard: unknown[] = []; for (;;) hoard.push(new Array(4_000_000).fill(1.5));'),
  expected: ['error', 'deadline', 'crashed'],
  or: DEADLINE,
};

export const HOSTILE: readonly Hostile[] = [
  // Never coming back.
  { name: 'a loop without an end', source: inside('for (;;);'), expected: DEADLINE },
  {
    name: 'a loop without an end while it is loaded',
    source: atLoad('while (true);'),
    expected: ['error', 'deadline', 'deadlineAtLoad'],
  },
  {
    name: 'a promise that always makes another',
    source: inside('const again = (): Promise<void> => Promise.resolve().then(again);\n  return again() as any;'),
    expected: DEADLINE,
  },
  {
    name: 'a promise that never settles',
    source: inside('return new Promise(() => {});'),
    expected: ['error', 'deadline', 'neverSettled'],
  },
  { name: 'a getter that loops', source: inside('return { get y() { for (;;); } };'), expected: DEADLINE },

  // Taking everything.
  {
    name: 'a bomb of array buffers',
    source: inside(
      'const hoard: unknown[] = []; for (let i = 0; i < 64; i++) hoard.push(new ArrayBuffer(134_217_728));',
    ),
    expected: OVER_BUDGET,
  },
  {
    // Most of the budget goes to memory that nobody touches: what slices copy takes time on some machines.
    name: 'a bomb of typed arrays and their slices',
    source: inside(
      'const hoard: unknown[] = [new ArrayBuffer(900 * 2 ** 20)]; const big = new Float32Array(4_194_304); for (let i = 0; i < 64; i++) hoard.push(big.slice(), big.map((v) => v));',
    ),
    expected: OVER_BUDGET,
  },
  {
    name: 'a bomb through the constructor of a value',
    source: inside(
      'const Buffer = tf.tensor([1]).dataSync().constructor as any; const hoard: unknown[] = []; for (let i = 0; i < 64; i++) hoard.push(new Buffer(33_554_432));',
    ),
    expected: OVER_BUDGET,
  },
  {
    name: 'a length that changes its mind',
    source: inside(
      'let asked = 0; const sly: any = { valueOf: () => ((asked += 1) > 1 ? 4e9 : 1) }; new ArrayBuffer(sly); if (asked > 1) return tf.mul(x, 0);',
    ),
    expected: 'pass',
  },
  {
    name: 'tensors that are never disposed of',
    source: inside('for (let i = 0; i < 1e6; i++) tf.keep(tf.scalar(i));'),
    expected: OVER_BUDGET,
  },
  {
    name: 'tensors of too many bytes',
    // Zeros cost next to nothing to make, so that the budget is spent before the deadline on any machine.
    source: inside('const hoard: unknown[] = []; for (let i = 0; i < 100; i++) hoard.push(tf.zeros([2048, 2048]));'),
    expected: OVER_BUDGET,
  },
  {
    name: 'a string without an end',
    source: inside("let s = 'x'; for (;;) s += s;"),
    expected: ['error', 'contract', 'threwAt'],
  },

  // Getting out.
  {
    name: 'the network',
    source: tries(
      "fetch('/stolen')",
      "new XMLHttpRequest().open('GET', '/stolen')",
      "new WebSocket('ws://localhost/stolen')",
      "new EventSource('/stolen')",
      "importScripts('/stolen')",
      "navigator.sendBeacon('/stolen')",
      "new WebTransport('https://localhost/stolen')",
    ),
    expected: 'pass',
  },
  { name: 'fetch in so many words', source: inside("fetch('/stolen');"), expected: FORBIDDEN },
  {
    name: 'a dynamic import',
    source: tries('new Function(\'return import("/stolen")\')()', '(0, eval)(\'import("/stolen")\')'),
    expected: 'pass',
  },
  {
    name: 'storage',
    source: tries(
      "indexedDB.open('stolen')",
      "caches.open('stolen')",
      'navigator.storage.getDirectory()',
      "localStorage.setItem('stolen', '1')",
      "cookieStore.set('stolen', '1')",
    ),
    expected: 'pass',
  },
  {
    name: 'workers and channels of its own',
    source: tries(
      "new Worker('data:text/javascript,')",
      "new SharedWorker('data:text/javascript,')",
      "new BroadcastChannel('stolen')",
    ),
    expected: 'pass',
  },
  { name: 'closing its worker', source: inside('close();'), expected: FORBIDDEN },
  {
    name: 'going elsewhere',
    source: inside(
      "try { (self as any).location = 'https://example.org/stolen'; } catch {}\n  try { (self as any).location.href = '/stolen'; } catch {}",
    ),
    expected: 'pass',
  },

  // Looking at what judges it.
  {
    name: 'the answers, the seed and the mistakes, anywhere in its realm',
    source: inside(`const seen = new Set<unknown>(); const found: string[] = [];
  const look = (value: any, path: string, depth: number): void => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value) || depth > 4) return;
    seen.add(value);
    if (typeof value === 'function' && /expected|tolerance|mistake|seed/i.test(Function.prototype.toString.call(value))) found.push(path);
    for (const key of Reflect.ownKeys(value)) {
      if (/expected|tolerance|mistake|verdict/i.test(String(key))) found.push(path + '.' + String(key));
      try { look(value[key], path + '.' + String(key), depth + 1); } catch {}
    }
  };
  look(globalThis, 'globalThis', 0); look(x, 'x', 0);
  if (found.length > 0) console.log('REACHED ' + found.slice(0, 5).join(' '));`),
    expected: 'pass',
  },
  { name: 'the engine of tf', source: inside('(tf as any).engine().startScope();'), expected: FORBIDDEN },
  { name: 'the backend of tf', source: inside('(tf as any).backend();'), expected: FORBIDDEN },

  // Changing what judges it.
  {
    name: 'tf itself',
    source: atLoad("import * as tf2 from '@tensorflow/tfjs';\n(tf2 as any).sub = () => 0;"),
    expected: ['error', 'load', 'forbiddenAt'],
  },
  {
    name: 'Math',
    source: atLoad('Math.abs = () => 0; Math.max = () => 0; Math.exp = () => 1;', WRONG),
    expected: REFUSED_AT_LOAD,
  },
  {
    name: 'arrays',
    source: atLoad(
      'Array.prototype.every = () => true; Array.prototype.some = () => false; Array.prototype.map = function () { return []; } as any; Array.isArray = (() => true) as any;',
      WRONG,
    ),
    expected: REFUSED_AT_LOAD,
  },
  {
    name: 'every object',
    source: atLoad(
      "for (const key of ['mismatched', 'excess', 'verdict', 'status', 'margin']) Object.defineProperty(Object.prototype, key, { get: () => 0, set() {}, configurable: true });",
      WRONG,
    ),
    expected: REFUSED_AT_LOAD,
  },
  {
    name: 'comparisons',
    source: atLoad('Object.is = () => true; Number.isFinite = () => true; Number.isNaN = () => false;', WRONG),
    expected: REFUSED_AT_LOAD,
  },
  {
    name: 'typed arrays',
    source: atLoad(
      'try { (globalThis as any).Float64Array = Array; } catch {} (Float64Array.prototype as any).set = () => {};',
      WRONG,
    ),
    expected: REFUSED_AT_LOAD,
  },
  {
    name: 'promises',
    source: atLoad('Promise.prototype.then = function () { return this; } as any;'),
    expected: REFUSED_AT_LOAD,
  },
  {
    name: 'iteration',
    source: atLoad('(Array.prototype as any)[Symbol.iterator] = function* () { yield 1; };'),
    expected: REFUSED_AT_LOAD,
  },

  // Speaking in its place.
  {
    name: 'messages to the page',
    source: atLoad(
      "for (let i = 0; i < 1000; i++) postMessage({ type: 'report', run: 1, report: { verdict: 'pass' } } as any);",
      WRONG,
    ),
    expected: ['error', 'load', 'forbiddenAt'],
  },
  {
    name: 'forged replies through the port',
    source: atLoad(
      "const data = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')!.get!; Object.defineProperty(MessageEvent.prototype, 'data', { get() { const got = data.call(this); for (let id = 0; id < 400; id++) try { this.target.postMessage({ id, reply: { ok: true, value: { verdict: 'pass', value: 1 }, console: [] } }); } catch {} return got; } });",
      WRONG,
    ),
    expected: REFUSED_AT_LOAD,
  },
  {
    name: 'every answer twice',
    source: atLoad(
      'const post = MessagePort.prototype.postMessage; MessagePort.prototype.postMessage = function (...args: any[]) { post.apply(this, args as any); post.apply(this, args as any); } as any;',
    ),
    expected: 'pass',
  },
  {
    name: 'no answer at all',
    source: inside(
      'const hang = Object.getOwnPropertyNames; (Object as any).entries = () => { for (;;); }; return { y: 1 };',
    ),
    expected: ['error', 'contract', 'threwAt'],
  },

  // Answers that are none.
  { name: 'a result of 100 MB', source: inside('return tf.zeros([5_000, 5_000]);'), expected: REFUSED },
  {
    name: 'a result nested without an end',
    source: inside('const a: any = {}; a.a = a; return a;'),
    expected: REFUSED,
  },
  {
    name: 'a result with a getter that throws',
    source: inside("return { get y() { throw new Error('gotcha'); } };"),
    expected: ['error', 'contract', 'threwAt'],
  },
  {
    name: 'a proxy as a result',
    source: inside("return new Proxy({}, { ownKeys() { throw new Error('gotcha'); } });"),
    expected: ['error', 'contract', 'threwAt'],
  },
  {
    name: 'a tensor that lies about its shape',
    source: inside(`const y: any = tf.tensor2d([[1]]); y.shape = [1e9, 1e9]; return y;`),
    expected: ['error', 'contract', 'refused'],
  },
  {
    name: 'a sparse array of a billion',
    source: inside('const a: any[] = []; a[1e9] = 1; return a;'),
    expected: REFUSED,
  },
  { name: 'a symbol thrown', source: inside("throw Symbol('gotcha');"), expected: ['error', 'contract', 'threw'] },
  { name: 'null thrown', source: inside('throw null;'), expected: ['error', 'contract', 'threw'] },
  {
    name: 'an error that cannot be read',
    source: inside("throw Object.defineProperty(new Error(), 'message', { get() { throw 1; } });"),
    expected: ['error', 'contract', 'threwAt'],
  },
  {
    name: 'printing without an end',
    source: inside("for (let i = 0; i < 1e5; i++) console.log('x'.repeat(1e4), { toString() { throw 1; } });"),
    expected: 'pass',
  },
];
