import { describe, expect, it } from 'vitest';
import type { LayerName } from './layer-forms.ts';
import type { LayerSizes } from './layer-rules.ts';
import { traceLayers, type SizedLayer } from './trace-layers.ts';

const CONV = { stride: 1, padding: 0, dilation: 1, groups: 1, bias: 1 };
const layer = (name: LayerName, sizes: LayerSizes = {}): SizedLayer => ({ name, sizes });
const conv = (filters: number, kernel: number, more: LayerSizes = {}) =>
  layer('conv', { ...CONV, filters, kernel, ...more });

function trace(input: readonly number[], ...layers: readonly SizedLayer[]) {
  const traced = traceLayers(input, layers);
  if (!traced.ok) throw new Error(traced.problem.what);
  return traced.value.map(({ shape, parameters }) => [shape, parameters]);
}

describe('the trace through layers', () => {
  it('has VGG-16’s 138,357,544 parameters (Simonyan & Zisserman 2015, table 2) and its 7×7×512 before the dense layers', () => {
    const block = (filters: number, times: number) => [
      ...Array.from({ length: times }, () => conv(filters, 3, { padding: 1 })),
      layer('maxpool', { kernel: 2, padding: 0 }),
    ];
    const vgg = trace(
      [224, 224, 3],
      ...block(64, 2),
      ...block(128, 2),
      ...block(256, 3),
      ...block(512, 3),
      ...block(512, 3),
      layer('flatten'),
      ...[4096, 4096, 1000].map((units) => layer('dense', { units, bias: 1 })),
    );
    expect(vgg.at(-5)).toEqual([[7, 7, 512], 0]);
    expect(vgg.reduce((sum, [, parameters]) => sum + (parameters as number), 0)).toBe(138_357_544);
  });

  it('rounds down where the stride does not divide, and spreads a kernel by its dilation', () => {
    // ResNet’s first layers (He 2016, table 1).
    expect(
      trace(
        [224, 224, 3],
        conv(64, 7, { stride: 2, padding: 3, bias: 0 }),
        layer('batchNorm'),
        layer('maxpool', { kernel: 3, stride: 2, padding: 1 }),
      ),
    ).toEqual([
      [[112, 112, 64], 9408],
      [[112, 112, 64], 128],
      [[56, 56, 64], 0],
    ]);
    expect(trace([20, 20, 2], conv(3, 3, { dilation: 4 }))).toEqual([[[12, 12, 3], 57]]);
  });

  it('gives a depthwise filter one channel, and a convolution of one axis a kernel of one axis', () => {
    expect(trace([8, 8, 6], conv(6, 3, { groups: 6, padding: 1 }))).toEqual([[[8, 8, 6], 60]]);
    expect(trace([100, 4], conv(5, 3))).toEqual([[[98, 5], 65]]);
  });

  it('undoes a convolution’s size by its transpose', () => {
    for (const [kernel, stride, padding] of [
      [3, 1, 0],
      [4, 2, 1],
      [5, 2, 2],
      [3, 3, 1],
    ] as const) {
      for (let size = 9; size < 30; size += 1) {
        const [[[out]]] = trace([size, size, 1], conv(1, kernel, { stride, padding })) as [[[number], number]];
        const outputPadding = (size + 2 * padding - kernel) % stride;
        const back = layer('transposedConv', { filters: 1, kernel, stride, padding, outputPadding, bias: 1 });
        expect(trace([out, out, 1], back)[0]![0]).toEqual([size, size, 1]);
      }
    }
  });

  it('counts the parameters of recurrent layers gate by gate, and gives all states or the last', () => {
    // 4(20·(10 + 20) + 20), as Keras counts LSTM(20) on 10 features.
    expect(trace([7, 10], layer('lstm', { units: 20, sequences: 1 }))).toEqual([[[7, 20], 2480]]);
    expect(trace([7, 10], layer('gru', { units: 20, sequences: 0 }))).toEqual([[[20], 1860]]);
    expect(trace([7, 10], layer('rnn', { units: 20, sequences: 0 }))).toEqual([[[20], 620]]);
    expect(trace([12], layer('embedding', { words: 1000, size: 16 }))).toEqual([[[12, 16], 16_000]]);
  });

  it('changes no shape where a layer works element by element, and joins what fits', () => {
    for (const name of ['relu', 'gelu', 'dropout', 'softmax', 'tanh'] as const)
      expect(trace([5, 4, 3], layer(name))).toEqual([[[5, 4, 3], 0]]);
    expect(trace([5, 4, 3], layer('layerNorm'))).toEqual([[[5, 4, 3], 6]]);
    expect(trace([5, 4, 3], layer('upsample', { factor: 2 }), layer('globalAvgPool'))).toEqual([
      [[10, 8, 3], 0],
      [[3], 0],
    ]);
    expect(trace([5, 4, 3], conv(7, 1), layer('concat', { with: 0 }), layer('add', { with: 2 }))).toEqual([
      [[5, 4, 7], 28],
      [[5, 4, 10], 0],
      [[5, 4, 10], 0],
    ]);
  });

  it('stops at the first layer that does not fit, and says why', () => {
    const problem = (input: readonly number[], ...layers: readonly SizedLayer[]) => {
      const traced = traceLayers(input, layers);
      return traced.ok ? null : traced.problem;
    };
    expect(problem([4, 4, 1], conv(2, 3), conv(2, 3))).toEqual({ layer: 1, what: 'its shape would be [0, 0, 2]' });
    expect(problem([4, 4, 3], conv(2, 3, { groups: 2 }))?.what).toMatch(/2 groups do not divide 3 channels/u);
    expect(problem([4, 4, 3], conv(1.5, 3))?.what).toBe('its filters is 1.5');
    expect(problem([16], layer('maxpool', { kernel: 2, padding: 0 }))?.what).toMatch(/needs an axis/u);
    expect(problem([4, 4, 3], conv(2, 1), layer('add', { with: 0 }))?.what).toMatch(/cannot add/u);
    expect(problem([4, 4, 3], layer('add', { with: 3 }))?.what).toBe('there is no earlier layer 3');
  });
});
