import type { LayerName } from './layer-forms.ts';

/** Sizes of one layer, by name; what is said by yes or no is 1 or 0. */
export type LayerSizes = Readonly<Record<string, number>>;

/** What comes out of a layer: its shape without the batch axis, and its trainable parameters. */
export type LayerOutput = { readonly shape: readonly number[]; readonly parameters: number };

/** What a layer makes of what came before: shapes of the input and of every layer so far. A text says why it cannot. */
type LayerRule = (
  shape: readonly number[],
  sizes: LayerSizes,
  earlier: readonly (readonly number[])[],
) => LayerOutput | string;

/** How each layer changes the shape, and how many parameters it trains. */
export const LAYER_RULES: Readonly<Record<LayerName, LayerRule>> = {
  conv: convolution,
  transposedConv: transposedConvolution,
  maxpool: pooling,
  avgpool: pooling,
  globalAvgPool: (shape) => (shape.length < 2 ? noAxes(shape) : without(shape.slice(-1))),
  upsample: (shape, { factor }) =>
    shape.length < 2 ? noAxes(shape) : without([...axesOf(shape).map((size) => size * factor!), channelsOf(shape)]),
  flatten: (shape) => without([shape.reduce((product, size) => product * size, 1)]),
  dense,
  embedding,
  rnn: recurrent(1),
  gru: recurrent(3),
  lstm: recurrent(4),
  batchNorm: normalisation,
  layerNorm: normalisation,
  dropout: same,
  relu: same,
  leakyRelu: same,
  elu: same,
  gelu: same,
  silu: same,
  sigmoid: same,
  tanh: same,
  softmax: same,
  add: addition,
  concat: concatenation,
};

/**
 * Along each axis floor((n + 2p − d(k − 1) − 1)/s) + 1 windows fit (Dumoulin & Visin 2016, relationship 15). Each filter has a
 * weight for each tap and each channel of its group, and perhaps a bias (Goodfellow, Bengio & Courville 2016, §9.5).
 */
function convolution(shape: readonly number[], sizes: LayerSizes): LayerOutput | string {
  if (shape.length < 2) return noAxes(shape);
  const { filters, groups, kernel, bias } = sizes as Required<LayerSizes>;
  const channels = channelsOf(shape);
  if (channels % groups! !== 0 || filters! % groups! !== 0) {
    return `${groups} groups do not divide ${channels} channels and ${filters} filters`;
  }
  const taps = kernel! ** (shape.length - 1);
  return {
    shape: [...windows(shape, sizes), filters!],
    parameters: taps * (channels / groups!) * filters! + bias! * filters!,
  };
}

/**
 * Along each axis s(n − 1) + k − 2p + a cells, a of them added at the end (Dumoulin & Visin 2016, relationship 14); the weights
 * are those of the convolution that it transposes.
 */
function transposedConvolution(shape: readonly number[], sizes: LayerSizes): LayerOutput | string {
  if (shape.length < 2) return noAxes(shape);
  const { filters, kernel, stride, padding, outputPadding, bias } = sizes as Required<LayerSizes>;
  const axes = axesOf(shape).map((size) => stride! * (size - 1) + kernel! - 2 * padding! + outputPadding!);
  const parameters = kernel! ** (shape.length - 1) * channelsOf(shape) * filters! + bias! * filters!;
  return { shape: [...axes, filters!], parameters };
}

/** As many windows as a convolution has, channel by channel, and nothing to train (Dumoulin & Visin 2016, relationship 6). */
function pooling(shape: readonly number[], sizes: LayerSizes): LayerOutput | string {
  if (shape.length < 2) return noAxes(shape);
  const stride = sizes['stride'] ?? sizes['kernel']!;
  return without([...windows(shape, { ...sizes, stride, dilation: 1 }), channelsOf(shape)]);
}

/** y = Wx + b on the last axis: units × features weights, and a bias for each unit. */
function dense(shape: readonly number[], { units, bias }: LayerSizes): LayerOutput {
  return { shape: [...axesOf(shape), units!], parameters: channelsOf(shape) * units! + bias! * units! };
}

/** A row of the table for each word of the text (Bengio 2003, §2): words × size parameters. */
function embedding(shape: readonly number[], { words, size }: LayerSizes): LayerOutput | string {
  if (shape.length !== 1) return `needs a list of words, not ${printed(shape)}`;
  return { shape: [...shape, size!], parameters: words! * size! };
}

/**
 * For each gate an input matrix, a recurrent matrix and one bias vector: u(d + u) + u parameters. One gate is the plain network
 * (Goodfellow, Bengio & Courville 2016, §10.2), three the GRU (Cho 2014, §2.3), four the LSTM with a forget gate (Gers 2000).
 */
function recurrent(gates: number): LayerRule {
  return (shape, { units, sequences }) => {
    if (shape.length !== 2) return `needs steps of features, not ${printed(shape)}`;
    const [steps, features] = shape as [number, number];
    return {
      shape: sequences === 1 ? [steps, units!] : [units!],
      parameters: gates * (units! * (features + units!) + units!),
    };
  };
}

/** A scale and a shift for each channel (Ioffe & Szegedy 2015, §3); for layer norm for each feature (Ba 2016, §3). */
function normalisation(shape: readonly number[]): LayerOutput {
  return { shape, parameters: 2 * channelsOf(shape) };
}

function addition(shape: readonly number[], { with: number }: LayerSizes, earlier: readonly (readonly number[])[]) {
  const other = earlier[number!];
  if (!other) return noLayer(number!);
  const fits = other.length === shape.length && other.every((size, axis) => size === shape[axis]);
  return fits ? without(shape) : `cannot add ${printed(shape)} and ${printed(other)}`;
}

function concatenation(
  shape: readonly number[],
  { with: number }: LayerSizes,
  earlier: readonly (readonly number[])[],
) {
  const other = earlier[number!];
  if (!other) return noLayer(number!);
  const fits = other.length === shape.length && axesOf(other).every((size, axis) => size === shape[axis]);
  if (!fits) return `cannot put ${printed(shape)} and ${printed(other)} side by side`;
  return without([...axesOf(shape), channelsOf(shape) + channelsOf(other)]);
}

function same(shape: readonly number[]): LayerOutput {
  return without(shape);
}

function windows(shape: readonly number[], { kernel, stride, padding, dilation }: LayerSizes): number[] {
  const extent = dilation! * (kernel! - 1) + 1;
  return axesOf(shape).map((size) => Math.floor((size + 2 * padding! - extent) / stride!) + 1);
}

function without(shape: readonly number[]): LayerOutput {
  return { shape, parameters: 0 };
}

function axesOf(shape: readonly number[]): readonly number[] {
  return shape.slice(0, -1);
}

function channelsOf(shape: readonly number[]): number {
  return shape.at(-1) ?? NaN;
}

function noAxes(shape: readonly number[]): string {
  return `needs an axis to move along beside the channels, not ${printed(shape)}`;
}

function noLayer(number: number): string {
  return `there is no earlier layer ${number}`;
}

function printed(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}
