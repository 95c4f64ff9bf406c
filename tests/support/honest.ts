/** A right softmax that does something which a guarded realm must not forbid; `name` ends “it …”. */
export type Honest = { readonly name: string; readonly source: string };

const FORWARD = 'const e = tf.exp(tf.sub(x, tf.max(x, 1, true)));\n  return tf.div(e, tf.sum(e, 1, true));';

const rightAfter = (load: string, inside = ''): string => `import * as tf from '@tensorflow/tfjs';
${load}
export function softmax(x: any): any {
  ${inside}
  ${FORWARD}
}
export function softmaxBackward(dy: any, y: any): any {
  return tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true)));
}
`;

/** Every one of them has to pass, in Node and in a browser. */
export const HONEST: readonly Honest[] = [
  {
    name: 'gives objects of its own what their prototypes have too',
    source: rightAfter(`const own: any = {}; own.toString = () => 'own'; own.constructor = null; own.valueOf = () => 1;
own.hasOwnProperty = () => true; if (String(own) !== 'own' || own + 1 !== 2) throw new Error('lost');
const list: any = [1, 2]; list.toString = () => 'list'; if (String(list) !== 'list') throw new Error('lost');
const fn: any = () => 1; fn.toString = () => 'fn'; fn.call = () => 2; if (fn.call() !== 2) throw new Error('lost');`),
  },
  {
    name: 'has errors of its own',
    source:
      rightAfter(`class Mine extends Error { constructor(text: string) { super(text); this.name = 'Mine'; this.message += '!'; } }
function Old(this: any) { this.message = 'old'; } Old.prototype = Object.create(Error.prototype); Old.prototype.constructor = Old; Old.prototype.name = 'Old';
const plain: any = new TypeError(); plain.message = 'set'; plain.name = 'Plain'; plain.toString = () => 'plain';
if (String(new Mine('a')) !== 'Mine: a!' || String(new (Old as any)()) !== 'Old: old' || String(plain) !== 'plain') throw new Error('lost');`),
  },
  {
    name: 'has classes that extend what the language has',
    source:
      rightAfter(`class Stack extends Array { push(...items: any[]) { return super.push(...items); } toString() { return 'stack'; } }
class Cache extends Map { get(key: any) { return super.get(key) ?? 0; } }
class Base { name = 'base'; toString() { return this.name; } } class Heir extends Base { valueOf() { return 2; } }
const stack = new Stack(); stack.push(1, 2); if (stack.length !== 2 || new Cache().get(1) !== 0 || String(new Heir()) !== 'base') throw new Error('lost');`),
  },
  {
    name: 'has iterators, generators and symbols of its own',
    source:
      rightAfter(`const range = { *[Symbol.iterator]() { yield 1; yield 2; } }; const gen = (function* () { yield* range; })();
(gen as any).extra = 1; class Odd { static [Symbol.hasInstance]() { return true; } }
if ([...range].length !== 2 || !({} instanceof Odd) || [...gen].length !== 2) throw new Error('lost');`),
  },
  {
    name: 'keeps things in the realm and asks what it is in',
    source: rightAfter(
      `(globalThis as any).cache = new Map(); const began = performance.now(); const later = setTimeout(() => undefined, 1); clearTimeout(later);
if (typeof window !== 'undefined' || typeof process === 'object' || !(softmax instanceof Function)) throw new Error('odd');`,
      `(globalThis as any).cache.set(String(x.shape), performance.now());`,
    ),
  },
  {
    name: 'reads numbers in the middle, and encodes texts',
    source: rightAfter(
      '',
      `const half = tf.mul(x, 0.5); const numbers = half.dataSync(); if (numbers.length !== x.size) throw new Error('lost');
  if (new TextDecoder().decode(new TextEncoder().encode('ähm')) !== 'ähm') throw new Error('lost');`,
    ),
  },
  {
    name: 'uses records, spreads, sorts and JSON',
    source: rightAfter(
      '',
      `const { shape, ...rest } = { shape: [...x.shape], a: 1 }; const sorted = shape.toSorted((a: number, b: number) => a - b);
  if (JSON.stringify({ ...rest }) !== '{"a":1}' || sorted.length !== 2 || Object.entries(rest).length !== 1) throw new Error('lost');`,
    ),
  },
  {
    name: 'reads every number by itself, hundreds of times',
    source: rightAfter(
      '',
      `const [n, c] = x.shape; const y: number[][] = [];
  for (let i = 0; i < n; i++) {
    const row = tf.slice(x, [i, 0], [1, c]); const top = tf.max(row).arraySync();
    const raised = Array.from({ length: c }, (_, j) => tf.exp(tf.sub(tf.slice(x, [i, j], [1, 1]), top)).dataSync()[0]);
    const sum = tf.sum(tf.tensor1d(raised)).dataSync()[0]; y.push(raised.map((each) => each / sum));
  }
  return tf.tensor2d(y, [n, c]);`,
    ),
  },
  {
    name: 'adds twelve tensors at once',
    source: rightAfter(
      '',
      `const parts = Array.from({ length: 12 }, (_, at) => tf.mul(x, at - 5)); const z = tf.div(tf.addN(parts), 6);
  const raised = tf.exp(tf.sub(z, tf.max(z, 1, true))); return tf.div(raised, tf.sum(raised, 1, true));`,
    ),
  },
  {
    name: 'asks for what TensorFlow.js has wrong on one backend or another',
    source: rightAfter(
      '',
      `const ints = (values: any, shape: number[]): any => tf.tensor(values, shape, 'int32');
  const answers: [any, any][] = [
    [tf.cumsum(tf.tensor1d([1, 2, 3]), 0, false, true), [6, 5, 3]],
    [tf.cumsum(tf.tensor1d([1, 2, 3, 4, 5]), 0, false, true), [15, 14, 12, 9, 5]],
    [tf.transpose(ints([1, 2, 3, 4, 5, 6], [1, 2, 3]), [2, 1, 0]), [[[1], [4]], [[2], [5]], [[3], [6]]]],
    [tf.sum(tf.oneHot(ints([0, 1, 2, 1], [2, 2]), 3), 0), [[1, 0, 1], [0, 2, 0]]],
    [tf.argMax(tf.tensor1d([1, 3, 2])), 1],
    [tf.argMax(tf.ones([40])), 0],
    [tf.pow(tf.scalar(5, 'int32'), tf.scalar(2, 'int32')), 25],
    [tf.gather(tf.tensor2d([[1, 2], [3, 4]]), ints([1, 0], [2, 1]), 1, 1), [[2], [3]]],
    [tf.oneHot(ints([1], [1]), 2, 0.75, 0.25, 'float32'), [[0.25, 0.75]]],
    [tf.cast(tf.cast(tf.tensor1d([0, 0.5, 2]), 'bool'), 'float32'), [0, 1, 1]],
    [tf.clipByValue(ints([-5, 0, 5], [3]), -1, 2), [-1, 0, 2]],
    [tf.matMul(ints([1, 2, 3, 4], [2, 2]), ints([1, 0, 1, 1], [2, 2])), [[3, 2], [7, 4]]],
    [tf.matMul(tf.tensor4d([1, 2, 3, 4], [2, 2, 1, 1]), tf.tensor4d([10, 100], [2, 1, 1, 1])), [[[[10]], [[20]]], [[[300]], [[400]]]]],
  ];
  const errors = answers.map(([got, wanted]) => {
    const want = tf.tensor(wanted);
    if (got.shape.join() !== want.shape.join()) throw new Error('of shape ' + got.shape + ', not ' + want.shape);
    return tf.sum(tf.abs(tf.sub(tf.cast(got, 'float32'), want)));
  });
  const up = tf.exp(tf.sub(x, tf.max(x, 1, true)));
  return tf.add(tf.div(up, tf.sum(up, 1, true)), tf.addN(errors));`,
    ),
  },
  {
    name: 'uses an operation that WASM lacks',
    source: rightAfter('', "tf.einsum('ij,ik->jk', x, x);"),
  },
];
