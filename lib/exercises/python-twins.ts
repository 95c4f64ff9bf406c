/**
 * Functions of the tensor library, and what does the same in NumPy, in torch and in Python itself. What is not listed has no twin:
 * erf, which is forbidden only because the library’s is coarse, and what works on words.
 */
const TWINS: Readonly<Record<string, string>> = {
  softmax: 'torch.softmax torch.Tensor.softmax torch.special.softmax F.softmax F.softmin nn.Softmax nn.Softmin',
  logSoftmax:
    'torch.log_softmax torch.Tensor.log_softmax torch.special.log_softmax F.log_softmax nn.LogSoftmax F.cross_entropy nn.CrossEntropyLoss',
  logSumExp: 'torch.logsumexp torch.Tensor.logsumexp torch.special.logsumexp torch.logcumsumexp',
  sigmoid: 'torch.sigmoid torch.Tensor.sigmoid torch.Tensor.sigmoid_ torch.special.expit F.sigmoid nn.Sigmoid',
  tanh: 'np.tanh torch.tanh torch.Tensor.tanh torch.Tensor.tanh_ F.tanh nn.Tanh math.tanh cmath.tanh',
  logSigmoid: 'F.logsigmoid nn.LogSigmoid',
  softplus:
    'F.softplus nn.Softplus np.logaddexp torch.logaddexp torch.Tensor.logaddexp F.binary_cross_entropy_with_logits nn.BCEWithLogitsLoss',
  relu: 'torch.relu torch.Tensor.relu torch.Tensor.relu_ F.relu F.relu_ nn.ReLU F.threshold',
  relu6: 'F.relu6 F.hardtanh nn.ReLU6',
  leakyRelu: 'F.leaky_relu nn.LeakyReLU F.rrelu',
  prelu: 'torch.prelu F.prelu nn.PReLU',
  elu: 'F.elu nn.ELU F.celu',
  selu: 'torch.selu F.selu nn.SELU',
  'linalg.bandPart':
    'np.tril np.triu np.tri torch.tril torch.triu torch.Tensor.tril torch.Tensor.triu torch.Tensor.tril_ torch.Tensor.triu_',
  einsum: 'np.einsum torch.einsum',
  moments: 'torch.var_mean torch.std_mean',
  batchNorm:
    'torch.batch_norm torch.layer_norm torch.group_norm torch.instance_norm F.batch_norm F.layer_norm F.group_norm F.instance_norm nn.BatchNorm1d nn.BatchNorm2d nn.LayerNorm nn.GroupNorm',
  conv2d:
    'torch.conv1d torch.conv2d torch.conv3d torch.conv_transpose2d F.conv1d F.conv2d F.conv3d F.conv_transpose2d F.fold F.unfold nn.Conv2d nn.ConvTranspose2d np.convolve np.correlate',
  maxPool:
    'torch.max_pool1d torch.max_pool2d F.max_pool1d F.max_pool2d F.max_pool2d_with_indices F.max_unpool2d nn.MaxPool2d',
  pool: 'torch.max_pool2d F.max_pool2d F.avg_pool2d F.adaptive_max_pool2d nn.MaxPool2d nn.AvgPool2d',
  squaredDifference: 'F.mse_loss nn.MSELoss F.huber_loss nn.HuberLoss F.smooth_l1_loss',
  basicLSTMCell: 'torch.lstm_cell torch.lstm nn.LSTM nn.LSTMCell',
  norm: 'np.linalg.norm torch.norm torch.Tensor.norm torch.linalg.norm torch.linalg.vector_norm torch.dist F.normalize',
  randomNormal:
    'np.random.normal np.random.randn np.random.standard_normal np.random.default_rng np.random.RandomState torch.randn torch.randn_like torch.normal torch.Tensor.normal_ random.gauss random.normalvariate',
  randomUniform:
    'np.random.uniform np.random.rand np.random.random np.random.random_sample np.random.default_rng np.random.RandomState torch.rand torch.rand_like torch.Tensor.uniform_ random.uniform random.random',
  randomUniformInt: 'np.random.randint np.random.choice torch.randint random.randint random.randrange',
  randomGamma: 'np.random.gamma random.gammavariate',
  cumsum: 'np.cumsum np.ndarray.cumsum torch.cumsum torch.Tensor.cumsum itertools.accumulate',
  topk: 'torch.topk torch.Tensor.topk',
  oneHot: 'F.one_hot',
};

/** The names in Python of what an exercise forbids (`forbidden` of exercise.yaml): `np.…`, `torch.…`, `F.…`, `nn.…`, `math.…`. */
export function pythonTwins(patterns: readonly string[]): string[] {
  const found = Object.entries(TWINS).flatMap(([name, twins]) =>
    patterns.some((pattern) => isMeant(name, pattern.replace(/^tf\./u, ''))) ? twins.split(' ') : [],
  );
  return [...new Set(found)];
}

function isMeant(name: string, pattern: string): boolean {
  // The library’s own module of random numbers.
  if (pattern === 'rand') return name.startsWith('random');
  const [head, tail] = pattern.split('*');
  return tail === undefined ? name === pattern : name.startsWith(head!) && name.endsWith(tail);
}
