import type { Message } from '#lib/exercises/lane.ts';

/** What TensorFlow.js has: members of tf, and methods of tensors. */
export type KnownNames = {
  readonly members: readonly string[];
  readonly methods: readonly string[];
};

/** Names of PyTorch and NumPy, and what they are called in TensorFlow.js. */
const OTHERWISE: Readonly<Record<string, string>> = {
  unsqueeze: 'expandDims(axis)',
  newaxis: 'expandDims(axis)',
  view: 'reshape(shape)',
  permute: 'transpose(order)',
  swapaxes: 'transpose(order)',
  t: 'transpose()',
  T: 'transpose()',
  mm: 'matMul(b)',
  bmm: 'matMul(b)',
  matmul: 'matMul(b)',
  amax: 'max(axis, keepDims)',
  amin: 'min(axis, keepDims)',
  clamp: 'clipByValue(low, high)',
  clip: 'clipByValue(low, high)',
  dim: 'rank',
  ndim: 'rank',
  numel: 'size',
  size: 'shape',
  item: 'dataSync()[0]',
  numpy: 'arraySync()',
  tolist: 'arraySync()',
  astype: 'cast(dtype)',
  float: "cast('float32')",
  power: 'pow(exponent)',
  multiply: 'mul(b)',
  subtract: 'sub(b)',
  divide: 'div(b)',
  var: 'sub(mean).square().mean(axis)',
  std: 'sub(mean).square().mean(axis).sqrt()',
  repeat: 'tile(reps)',
  expand: 'broadcastTo(shape)',
  ravel: 'flatten()',
  cat: 'concat(tensors, axis)',
  concatenate: 'concat(tensors, axis)',
  arange: 'range(start, stop)',
  zeros_like: 'zerosLike(x)',
  ones_like: 'onesLike(x)',
  full: 'fill(shape, value)',
  array: 'tensor(values)',
  masked_fill: 'where(mask, x, value)',
  logsumexp: 'logSumExp(axis, keepDims)',
};

/** Words of Python, and what takes their place here. */
const WORDS: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  np: 'tf',
  numpy: 'tf',
  torch: 'tf',
  F: 'tf',
  math: 'Math',
  len: 'x.shape[0]',
  range: 'for (let i = 0; i < n; i++)',
  print: 'console.log',
  float: 'Number',
  int: 'Math.trunc',
  abs: 'Math.abs',
  max: 'Math.max',
  min: 'Math.min',
  sqrt: 'Math.sqrt',
  exp: 'Math.exp',
  log: 'Math.log',
};

const NAMED = new Set(['dim', 'axis', 'keepdim', 'keepdims', 'keepDims', 'dtype', 'eps']);

/** Of a name that does not exist: what it is called here. */
export function hintOfNames(error: string, known: KnownNames): Message | null {
  const word = /^ReferenceError: (\w+) is not defined/.exec(error)?.[1];
  if (word !== undefined) {
    if (NAMED.has(word)) return { key: 'hintNamedArguments' };
    return Object.hasOwn(WORDS, word) ? { key: 'hintPythonWord', values: { word, instead: WORDS[word]! } } : null;
  }
  const member = /tf\.([\w.]+) does not exist in TensorFlow\.js/.exec(error)?.[1];
  if (member !== undefined) return otherName(member, known.members, 'tf.');
  const method = /\.(\w+) is not a function/.exec(error)?.[1];
  if (method === undefined) return null;
  if (known.methods.includes(method)) return { key: 'hintNotATensor', values: { method } };
  return otherName(method, known.methods, '.');
}

function otherName(name: string, known: readonly string[], before: string): Message | null {
  const last = name.split('.').at(-1)!;
  const otherwise = Object.hasOwn(OTHERWISE, last) ? OTHERWISE[last]! : null;
  const plain = last.replaceAll('_', '').toLowerCase();
  const instead = otherwise ?? known.find((candidate) => candidate.toLowerCase() === plain) ?? null;
  return instead === null
    ? null
    : { key: 'hintOtherName', values: { name: `${before}${name}`, instead: `${before}${instead}` } };
}
