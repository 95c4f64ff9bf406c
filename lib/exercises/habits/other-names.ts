/** Methods and functions of PyTorch, and what they are called in TensorFlow.js; none of these names is one there. */
export const PYTORCH_NAMES: Readonly<Record<string, string>> = {
  unsqueeze: 'expandDims(axis)',
  view: 'reshape(shape)',
  permute: 'transpose(order)',
  mm: 'matMul(b)',
  bmm: 'matMul(b)',
  amax: 'max(axis, keepDims)',
  amin: 'min(axis, keepDims)',
  clamp: 'clipByValue(low, high)',
  numel: 'size',
  expand: 'broadcastTo(shape)',
  cat: 'concat(tensors, axis)',
  masked_fill: 'where(mask, value, x)',
  logsumexp: 'logSumExp(axis, keepDims)',
  index_select: 'gather(indices, axis)',
  contiguous: 'reshape(shape)',
  var: 'sub(mean).square().mean(axis)',
  std: 'sub(mean).square().mean(axis).sqrt()',
};

/** The same of NumPy. */
export const NUMPY_NAMES: Readonly<Record<string, string>> = {
  astype: 'cast(dtype)',
  swapaxes: 'transpose(order)',
  ravel: 'flatten()',
  argmax: 'argMax(axis)',
  argmin: 'argMin(axis)',
  matmul: 'matMul(b)',
  power: 'pow(exponent)',
  multiply: 'mul(b)',
  subtract: 'sub(b)',
  divide: 'div(b)',
  clip: 'clipByValue(low, high)',
};

/** Functions of TensorFlow in Python, and what they are called in TensorFlow.js. */
export const TENSORFLOW_NAMES: Readonly<Record<string, string>> = {
  reduce_sum: 'sum(x, axis, keepDims)',
  reduce_mean: 'mean(x, axis, keepDims)',
  reduce_max: 'max(x, axis, keepDims)',
  reduce_min: 'min(x, axis, keepDims)',
  expand_dims: 'expandDims(x, axis)',
  one_hot: 'oneHot(indices, depth)',
  zeros_like: 'zerosLike(x)',
  ones_like: 'onesLike(x)',
  clip_by_value: 'clipByValue(x, low, high)',
  boolean_mask: 'booleanMaskAsync(x, mask)',
  reduce_logsumexp: 'logSumExp(x, axis, keepDims)',
  matmul: 'matMul(a, b, transposeA, transposeB)',
};

/** Methods of PyTorch’s tensors that NumPy’s arrays lack, and how NumPy writes them. */
export const TORCH_METHODS: Readonly<Record<string, string>> = {
  unsqueeze: 'np.expand_dims(x, axis)',
  permute: 'x.transpose(order)',
  detach: 'x.copy()',
  clamp: 'np.clip(x, low, high)',
  masked_fill: 'np.where(mask, value, x)',
  numel: 'x.size',
  float: 'x.astype(np.float64)',
  exp: 'np.exp(x)',
  log: 'np.log(x)',
  sqrt: 'np.sqrt(x)',
  abs: 'np.abs(x)',
  pow: 'x ** n',
  softmax: 'np.exp(x) over its sum',
  matmul: 'a @ b',
  mm: 'a @ b',
  bmm: 'a @ b',
  numpy: 'x',
  cpu: 'x',
  backward: 'the gradient, written out',
  contiguous: 'x',
  expand: 'np.broadcast_to(x, shape)',
  sigmoid: '1 / (1 + np.exp(-x))',
  tanh: 'np.tanh(x)',
};

/** Methods of TensorFlow.js, and how Python writes them. */
export const TENSOR_METHODS: Readonly<Record<string, string>> = {
  add: 'a + b',
  sub: 'a - b',
  mul: 'a * b',
  div: 'a / b',
  matMul: 'a @ b',
  expandDims: 'x[:, None]',
  square: 'x ** 2',
  dataSync: 'x',
  arraySync: 'x.tolist()',
  argMax: 'x.argmax(axis)',
  clipByValue: 'np.clip(x, low, high)',
};
