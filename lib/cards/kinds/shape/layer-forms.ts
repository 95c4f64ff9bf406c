import { z } from 'zod';
import { numberText } from '#lib/cards/draws/draw-fields.ts';

const atLeastOne = numberText;
const none = z.strictObject({});
const bias = z.boolean().default(true);

const conv = z.strictObject({
  filters: atLeastOne,
  kernel: atLeastOne,
  stride: numberText.default(1),
  padding: numberText.default(0).describe('On each side'),
  dilation: numberText.default(1),
  groups: numberText.default(1),
  bias,
});
const transposedConv = z.strictObject({
  filters: atLeastOne,
  kernel: atLeastOne,
  stride: numberText.default(1),
  padding: numberText.default(0).describe('Cut off on each side'),
  outputPadding: numberText.default(0).describe('Added at the end'),
  bias,
});
const pool = z.strictObject({
  kernel: atLeastOne,
  stride: numberText.optional().describe('The size of the window, where it is left out'),
  padding: numberText.default(0),
});
const recurrent = z.strictObject({
  units: atLeastOne,
  sequences: z.boolean().default(false).describe('Whether it gives the state of every step, or of the last'),
});
const join = z.strictObject({ with: numberText.describe('The number of an earlier layer; 0 is the input') });

/** What an author may say of each layer. Shapes have the channels, or the features, last, and no batch axis. */
export const LAYER_FORMS = {
  conv,
  transposedConv,
  maxpool: pool,
  avgpool: pool,
  globalAvgPool: none,
  upsample: z.strictObject({ factor: atLeastOne }),
  flatten: none,
  dense: z.strictObject({ units: atLeastOne, bias }),
  embedding: z.strictObject({ words: atLeastOne, size: atLeastOne }),
  rnn: recurrent,
  gru: recurrent,
  lstm: recurrent,
  batchNorm: none,
  layerNorm: none,
  dropout: none,
  relu: none,
  leakyRelu: none,
  elu: none,
  gelu: none,
  silu: none,
  sigmoid: none,
  tanh: none,
  softmax: none,
  add: join,
  concat: join,
} as const;

/** The name of a layer, as it is written in a card. */
export type LayerName = keyof typeof LAYER_FORMS;

/** Every layer there is. */
export const LAYER_NAMES = Object.keys(LAYER_FORMS) as readonly LayerName[];
