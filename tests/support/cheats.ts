/** A submission that is wrong, or does what is forbidden, and tries to pass all the same. */
export type Cheat = {
  readonly name: string;
  /** A module for the exercise losses/softmax, in TypeScript. */
  readonly source: string;
};

const FORWARD = 'const e = tf.exp(tf.sub(x, tf.max(x, 1, true)));\n  return tf.div(e, tf.sum(e, 1, true));';
/** Overflows in float32, so that only the device lane finds it out. */
const UNSTABLE = 'const e = tf.exp(tf.sub(x, tf.min(x, 1, true)));\n  return tf.div(e, tf.sum(e, 1, true));';
const WRONG = 'return tf.mul(x, 0);';
const BACKWARD = 'return tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true)));';
const ON_DEVICE = '(x.dataSync() as any).BYTES_PER_ELEMENT === 4';

type Parts = { readonly load?: string; readonly softmax?: string; readonly backward?: string };

function moduleOf({ load = '', softmax = FORWARD, backward = BACKWARD }: Parts): string {
  return `import * as tf from '@tensorflow/tfjs';
${load}
export function softmax(x: any): any {
  ${softmax}
}
export function softmaxBackward(dy: any, y: any): any {
  ${backward}
}
`;
}

/** Anything that may be refused: the rest of the module goes on. */
const tried = (code: string): string => `try { ${code} } catch {}`;

/** Only what the function answers that asks for it. */
const FORGED_THEN = (reply: string): string => `const then = Promise.prototype.then;
Promise.prototype.then = function (this: any, good: any, bad: any) {
  return then.call(this, good && ((value: any) => good(asked && value && value.ok && value.value && 'tensorsKept' in Object(value.value) ? (asked = false, ${reply}) : value)), bad);
} as any;`;

const IN_PLACE = `const numbers = x.dataSync(); ${FORWARD.replace('return', 'const y =')}
  y.dataSync(); numbers[0] = 0.123;`;

/** Replies that are forged, and lanes that are talked away. */
const REPLIES: readonly Cheat[] = [
  ...['backend', 'lost', 'refused', 'unsettled'].map((reason) => ({
    name: `every reply becomes a failure: ${reason}`,
    source: moduleOf({
      load: `let asked = false; ${tried(
        FORGED_THEN(`{ ok: false, failure: { reason: '${reason}', message: 'no kernel', line: null }, console: [] }`),
      )}`,
      softmax: `asked = true; ${WRONG}`,
    }),
  })),
  {
    name: 'what was returned is replaced on its way',
    source: moduleOf({
      load: `let asked = false; ${tried(
        FORGED_THEN('{ ...value, value: { ...value.value, inputsChanged: false, tensorsKept: 0 } }'),
      )}`,
      softmax: `asked = true; tf.keep(tf.scalar(1)); ${FORWARD}`,
    }),
  },
  ...['wasm', 'webgpu', 'cpu'].map((backend) => ({
    name: `a message as if ${backend} lacked a kernel`,
    source: moduleOf({
      softmax: `if (${ON_DEVICE}) throw new Error("Kernel 'Exp' not registered for backend '${backend}'");\n  ${UNSTABLE}`,
    }),
  })),
  {
    name: 'a message that names a kernel which is missing indeed',
    source: moduleOf({
      softmax: `if (${ON_DEVICE}) throw new Error("Kernel 'Einsum' not registered for backend 'wasm'");\n  ${UNSTABLE}`,
    }),
  },
  ...[2, 3].map((every) => ({
    name: `garbage at every call of ${every} on the device`,
    source: moduleOf({
      load: 'let calls = 0;',
      softmax: `if (${ON_DEVICE} && (calls += 1) % ${every} === 1) return tf.mul(x, 0);\n  ${FORWARD}`,
    }),
  })),
  {
    name: 'a little garbage at every other call on the device',
    source: moduleOf({
      load: 'let calls = 0;',
      softmax: `${FORWARD.replace('return', 'const y =')}\n  return ${ON_DEVICE} && (calls += 1) % 2 === 1 ? tf.mul(y, 1.001) : y;`,
    }),
  },
  {
    name: 'a little garbage at the first call with new numbers',
    source: moduleOf({
      load: 'const seen = new Set<string>(); let fresh = 0;',
      softmax: `${FORWARD.replace('return', 'const y =')}
  const key = String(x.shape); if (seen.has(key)) return y;
  seen.add(key); return tf.mul(y, 1 + 1e-6);`,
    }),
  },
];

/** Ways to the library itself. */
const LIBRARY: readonly Cheat[] = [
  {
    name: 'the engine that lies about in the realm',
    source: moduleOf({
      softmax: `const names = Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith('_tfengine'));
  for (const name of names) { if (name.includes('device') === (${ON_DEVICE})) return (globalThis as any)[name].runKernel('Softmax', { logits: x }, { dim: -1 }); }
  return tf.mul(x, 0);`,
    }),
  },
  {
    name: 'the engine behind tf.ENV',
    source: moduleOf({
      softmax: `const global = (tf as any).ENV.global; const name = Object.getOwnPropertyNames(globalThis).includes('_tfengine') ? '_tfengine' : 'engine';
  return (global[name] ?? global._tfengine).runKernel('Softmax', { logits: x }, { dim: -1 });`,
    }),
  },
  ...[
    'Array.prototype.some = () => false;',
    'String.prototype.startsWith = () => false; String.prototype.endsWith = () => false; String.prototype.replace = (() => "") as any;',
    'RegExp.prototype.test = () => false; (RegExp.prototype as any)[Symbol.replace] = () => "none";',
  ].map((load) => ({
    name: `asks for what is forbidden after ${load.slice(0, 32)}`,
    source: moduleOf({ load: tried(load), softmax: 'return (tf as any).softmax(x);' }),
  })),
  ...['hasOwn', 'getOwnPropertyDescriptor', 'freeze'].map((name) => ({
    name: `takes the library out of Object.${name}`,
    source: moduleOf({
      load: `let found: any; const before = (Object as any).${name};
${tried(`(Object as any).${name} = (...given: any[]) => { if (given[0] && typeof given[0].runKernel !== 'undefined' || given[0] && given[0].softmax) found ??= given[0]; return before(...given); };`)}
void tf.add;`,
      softmax: 'return found.softmax(x);',
    }),
  })),
  ...['get', 'set', 'has'].map((name) => ({
    name: `takes a kernel out of Map.prototype.${name}`,
    source: moduleOf({
      load: `let registry: any; const before = (Map.prototype as any).${name};
${tried(`(Map.prototype as any).${name} = function (...given: any[]) { if (String(given[0]).endsWith('_Exp')) registry = this; return before.apply(this, given); };`)}`,
      softmax: `tf.exp(x); const kernel = registry.get('cpu_Softmax') ?? registry.get('wasm_Softmax');
  if (kernel) return ${FORWARD.split('\n')[1]!.replace('return', '').replace(';', '')}; return tf.softmax(x);`.replace(
        'tf.div(e, tf.sum(e, 1, true))',
        'tf.div(tf.exp(x), tf.sum(tf.exp(x), 1, true))',
      ),
    }),
  })),
  {
    name: 'a call intercepted in Function.prototype',
    source: moduleOf({
      load: `let engine: any; for (const name of ['call', 'apply', 'bind']) {
  const before = (Function.prototype as any)[name];
  ${tried(`(Function.prototype as any)[name] = function (...given: any[]) { for (const one of [this, ...given]) if (one && typeof one.runKernel === 'function') engine = one; return before.apply(this, given); };`)}
}`,
      softmax: "tf.exp(x); return engine.runKernel('Softmax', { logits: x }, { dim: -1 });",
    }),
  },
  {
    name: 'functions on the stack, through Error.prepareStackTrace',
    source: moduleOf({
      load: tried(
        '(Error as any).prepareStackTrace = (_: unknown, sites: any[]) => sites.map((site) => site.getThis() ?? site.getFunction());',
      ),
      softmax: `const seen: any = tf.tidy(() => new Error().stack);
  for (const one of Array.isArray(seen) ? seen : []) if (one && typeof one.runKernel === 'function') return one.runKernel('Softmax', { logits: x }, { dim: -1 });
  return tf.mul(x, 0);`,
    }),
  },
  {
    name: 'setters for elements that are pushed',
    source: moduleOf({
      load: `let engine: any; ${tried(`for (const at of ['0', '1', '2']) Object.defineProperty(Array.prototype, at, { configurable: true, set(value) { if (value && value.runKernel) engine = value; Object.defineProperty(this, at, { value, writable: true, enumerable: true, configurable: true }); } });`)}`,
      softmax: `tf.exp(x); return engine ? engine.runKernel('Softmax', { logits: x }, { dim: -1 }) : tf.mul(x, 0);`,
    }),
  },
];

/** Traces that are wiped out. */
const TRACES: readonly Cheat[] = [
  {
    name: 'Object.is says that nothing changed',
    source: moduleOf({ load: tried('Object.is = () => true;'), softmax: `${IN_PLACE} return y;` }),
  },
  {
    name: 'Array.prototype.every says that nothing changed',
    source: moduleOf({ load: tried('Array.prototype.every = () => true;'), softmax: `${IN_PLACE} return y;` }),
  },
  {
    name: 'Math.max says that nothing was kept',
    source: moduleOf({ load: tried('Math.max = () => 0;'), softmax: `tf.keep(tf.scalar(1)); ${FORWARD}` }),
  },
  {
    name: 'the input reads as it was',
    source: moduleOf({
      softmax: `const was = x.dataSync().slice(); ${IN_PLACE} Object.defineProperty(x, 'dataSync', { value: () => was }); return y;`,
    }),
  },
  {
    name: 'every tensor reads as it was',
    source: moduleOf({
      softmax: `const was = x.dataSync().slice(); const id = x.dataId; ${IN_PLACE}
  const before = (tf as any).Tensor.prototype.dataSync; ${tried('(tf as any).Tensor.prototype.dataSync = function () { return this.dataId === id ? was : before.call(this); };')} return y;`,
    }),
  },
  {
    name: 'the input is another one',
    source: moduleOf({ softmax: `const copy = tf.clone(tf.add(x, 0)); ${IN_PLACE} x.dataId = copy.dataId; return y;` }),
  },
  {
    name: 'the input says that it lives',
    source: moduleOf({
      softmax: `${FORWARD.replace('return', 'const y =')}
  const copy = tf.add(x, 0); x.dispose(); x.isDisposedInternal = false; x.dataId = copy.dataId; return y;`,
    }),
  },
  {
    name: 'a tensor that is kept, and another disposed of twice',
    source: moduleOf({
      softmax: `const one = tf.keep(tf.scalar(1)); ${FORWARD.replace('return', 'const y =')}
  const spare: any = tf.add(x, 1); const alias = tf.reshape(spare, [-1]); const other = tf.reshape(spare, [-1]);
  spare.dispose(); spare.isDisposedInternal = false; spare.dispose(); tf.tidy(() => [alias, other, one]); return y;`,
    }),
  },
  {
    name: 'a tensor that is kept, and the disposal of one that never was',
    source: moduleOf({
      softmax: `const kept = tf.keep(tf.scalar(1)); tf.reshape(kept, [1]); ${FORWARD.replace('return', 'const y =')}
  (tf as any).Tensor.prototype.dispose.call({ isDisposed: false, dataId: kept.dataId, dtype: 'float32', size: 1 }); return y;`,
    }),
  },
  {
    name: 'the typed array that is read compares as equal',
    source: moduleOf({
      load: tried("Object.defineProperty(Object.getPrototypeOf(Float64Array.prototype), 'length', { get: () => 0 });"),
      softmax: `${IN_PLACE} return y;`,
    }),
  },
  {
    name: 'entries of a record that is the argument',
    source: moduleOf({
      load: tried('Object.entries = () => []; Object.keys = () => [];'),
      softmax: `${IN_PLACE} return y;`,
    }),
  },
  {
    name: 'species, iterators and sets',
    source: moduleOf({
      load: tried(
        `Object.defineProperty(Array, Symbol.species, { get: () => function () { return []; } }); (Array.prototype as any)[Symbol.iterator] = function* () {}; Reflect.apply = (() => 0) as any; Reflect.ownKeys = () => [];`,
      ),
      softmax: `${IN_PLACE} return y;`,
    }),
  },
];

/** The wire, the clock, the memory of earlier calls. */
const WIRE: readonly Cheat[] = [
  {
    name: 'the port, through the data of an event',
    source: moduleOf({
      load: tried(`const data = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')!.get!;
  Object.defineProperty(MessageEvent.prototype, 'data', { get() { const got = data.call(this); const port = this.target;
    if (got && got.request && got.request.type === 'call' && got.request.function === 'softmax') { const x = got.request.args[0]; const [n, c] = x.shape; const y = x.data.slice();
      for (let i = 0; i < n; i++) { let s = 0, m = -1e9; for (let j = 0; j < c; j++) m = Math.max(m, x.data[i * c + j]); for (let j = 0; j < c; j++) s += Math.exp(x.data[i * c + j] - m); for (let j = 0; j < c; j++) y[i * c + j] = Math.exp(x.data[i * c + j] - m) / s; }
      port.postMessage({ id: got.id, reply: { ok: true, value: { value: { ...x, data: y }, inputsChanged: false, tensorsKept: 0 }, console: [] } }); }
    return got; } });`),
      softmax: `tf.keep(tf.scalar(1)); ${FORWARD}`,
    }),
  },
  {
    name: 'what is posted is changed',
    source: moduleOf({
      load: tried(`for (const one of [MessagePort.prototype, EventTarget.prototype] as any[]) { const post = one.postMessage; if (post) one.postMessage = function (message: any, ...rest: any[]) {
  if (message?.reply?.value) message.reply.value.tensorsKept = 0; return post.call(this, message, ...rest); }; }`),
      softmax: `tf.keep(tf.scalar(1)); ${FORWARD}`,
    }),
  },
  {
    name: 'fields that every object has',
    source: moduleOf({
      load: tried(`for (const [key, value] of [['tensorsKept', 0], ['inputsChanged', false], ['ok', true]] as const) Object.defineProperty(Object.prototype, key, { configurable: true, get: () => value, set() {} });
  Object.defineProperty(Object.prototype, 'then', { configurable: true, get() { if ('tensorsKept' in this) (this as any).tensorsKept = 0; return undefined; } });`),
      softmax: `tf.keep(tf.scalar(1)); ${FORWARD}`,
    }),
  },
  {
    name: 'the thread’s own port, through Node',
    source: moduleOf({
      load: tried(`const node: any = (globalThis as any).process; const threads = node.getBuiltinModule?.('node:worker_threads') ?? node.mainModule.require('node:worker_threads');
  const post = threads.parentPort.postMessage; threads.parentPort.postMessage = post; const proto = Object.getPrototypeOf(threads.parentPort);
  proto.postMessage = function (message: any) { if (message?.reply?.value) message.reply.value.tensorsKept = 0; return post.call(this, message); };`),
      softmax: `tf.keep(tf.scalar(1)); ${FORWARD}`,
    }),
  },
  {
    name: 'code made from text, where nobody looks',
    source: moduleOf({
      load: `let threads: any; ${tried('const load = [].filter.constructor(\'return import("node:worker_threads")\'); load().then((got: any) => { threads = got; }, () => 0);')}
${tried('Promise.resolve(\'return import("node:worker_threads")\').then(Function as any).then((load: any) => load()).then((got: any) => { threads = got; }, () => 0);')}`,
      softmax: `if (!threads) return tf.mul(x, 0);\n  ${FORWARD}`,
      backward: `if (!threads) return tf.mul(y, 0);\n  ${BACKWARD}`,
    }),
  },
  {
    name: 'sizes that the exercise names',
    source: moduleOf({
      softmax: `const sizes = ['5,7', '1,3', '5,5', '3,5', '3,7', '5,1'];\n  if (!sizes.includes(String(x.shape))) return tf.mul(x, 0);\n  ${FORWARD}`,
    }),
  },
  {
    name: 'sizes that Run asks for',
    source: moduleOf({
      softmax: `if (x.shape[0] !== 1 && x.shape[1] !== 7) return tf.mul(x, 0);\n  ${FORWARD}`,
      backward: `if (y.shape[0] === 5 && y.shape[1] === 7) { ${BACKWARD} }\n  return tf.mul(y, 0);`,
    }),
  },
  {
    name: 'answers of a call before',
    source: moduleOf({
      load: 'const known = new Map<string, any>();',
      softmax: `const key = String(x.shape); if (!known.has(key)) { ${FORWARD.replace('return', 'const y =')} known.set(key, y.arraySync()); return y; }\n  return tf.tensor2d(known.get(key));`,
    }),
  },
  {
    name: 'the answer comes later',
    source: moduleOf({
      softmax: `const y: any = tf.variable(tf.mul(x, 0)); ${FORWARD.replace('return', 'const right =')} queueMicrotask(() => { y.assign(right); }); return y;`,
    }),
  },
  {
    name: 'a tensor that never was',
    source: moduleOf({
      softmax: `const shape = x.shape; tf.keep(tf.scalar(1)); return { data: 1, throwIfDisposed: 1, isDisposed: false, dtype: 'float32', shape, size: 0, get dataSync() { return () => new Float32Array(0); } };`,
    }),
  },
  {
    name: 'a proxy that is a tensor when it likes',
    source: moduleOf({
      softmax: `${FORWARD.replace('return', 'const y =')} tf.keep(tf.scalar(1)); return new Proxy(y, { get: (on: any, key) => (key === 'isDisposed' ? false : on[key]), getPrototypeOf: () => Object.prototype });`,
    }),
  },
];

/** Every one of them has to end otherwise than in a pass, in Node and in a browser. */
export const CHEATS: readonly Cheat[] = [...REPLIES, ...LIBRARY, ...TRACES, ...WIRE];
