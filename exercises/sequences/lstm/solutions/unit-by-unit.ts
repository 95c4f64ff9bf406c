import * as tf from '@tensorflow/tfjs';

type Params = { wx: tf.Tensor2D; wh: tf.Tensor2D; b: tf.Tensor1D };
type State = { h: tf.Tensor2D; c: tf.Tensor2D };
type Gradients = {
  dx: tf.Tensor2D;
  dhPrev: tf.Tensor2D;
  dcPrev: tf.Tensor2D;
  dwx: tf.Tensor2D;
  dwh: tf.Tensor2D;
  db: tf.Tensor1D;
};

/** On plain numbers: every unit of every example for itself. */
export async function lstmCell(x: tf.Tensor2D, h: tf.Tensor2D, c: tf.Tensor2D, p: Params): Promise<State> {
  const before = await plain(x, h, c, p);
  const units = before.h.map((_, n) => before.c[n]!.map((_, unit) => unitAt(before, n, unit)));
  return {
    h: tf.tensor2d(units.map((row) => row.map(({ o, next }) => o * Math.tanh(next)))),
    c: tf.tensor2d(units.map((row) => row.map(({ next }) => next))),
  };
}

export async function lstmCellBackward(
  dh: tf.Tensor2D,
  dc: tf.Tensor2D,
  x: tf.Tensor2D,
  h: tf.Tensor2D,
  c: tf.Tensor2D,
  p: Params,
): Promise<Gradients> {
  const before = await plain(x, h, c, p);
  const [dhRows, dcRows] = await Promise.all([dh.array(), dc.array()]);
  const zeros = (rows: number, columns: number): number[][] =>
    Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  const [inputs, size] = p.wx.shape;
  const units = size / 4;
  const [dx, dhPrev, dcPrev] = [zeros(x.shape[0], inputs), zeros(x.shape[0], units), zeros(x.shape[0], units)];
  const [dwx, dwh, db] = [zeros(inputs, size), zeros(units, size), new Array<number>(size).fill(0)];

  for (const [n, row] of before.x.entries()) {
    for (let unit = 0; unit < units; unit++) {
      const { i, f, g, o, next } = unitAt(before, n, unit);
      const shown = Math.tanh(next);
      const dnext = dcRows[n]![unit]! + dhRows[n]![unit]! * o * (1 - shown ** 2);
      dcPrev[n]![unit] = dnext * f;
      const slopes = [
        dnext * g * i * (1 - i),
        dnext * before.c[n]![unit]! * f * (1 - f),
        dnext * i * (1 - g ** 2),
        dhRows[n]![unit]! * shown * o * (1 - o),
      ];
      for (const [block, slope] of slopes.entries()) {
        const column = block * units + unit;
        db[column]! += slope;
        for (const [d, value] of row.entries()) {
          dx[n]![d]! += slope * before.wx[d]![column]!;
          dwx[d]![column]! += slope * value;
        }
        for (const [d, value] of before.h[n]!.entries()) {
          dhPrev[n]![d]! += slope * before.wh[d]![column]!;
          dwh[d]![column]! += slope * value;
        }
      }
    }
  }
  return {
    dx: tf.tensor2d(dx),
    dhPrev: tf.tensor2d(dhPrev),
    dcPrev: tf.tensor2d(dcPrev),
    dwx: tf.tensor2d(dwx),
    dwh: tf.tensor2d(dwh),
    db: tf.tensor1d(db),
  };
}

type Plain = { x: number[][]; h: number[][]; c: number[][]; wx: number[][]; wh: number[][]; b: number[] };

async function plain(x: tf.Tensor2D, h: tf.Tensor2D, c: tf.Tensor2D, p: Params): Promise<Plain> {
  const [xs, hs, cs] = await Promise.all([x.array(), h.array(), c.array()]);
  const [wx, wh, b] = await Promise.all([p.wx.array(), p.wh.array(), p.b.array()]);
  return { x: xs, h: hs, c: cs, wx, wh, b };
}

function unitAt({ x, h, c, wx, wh, b }: Plain, n: number, unit: number) {
  const units = b.length / 4;
  const [zi, zf, zg, zo] = [0, 1, 2, 3].map((block) => {
    const column = block * units + unit;
    const fromInput = x[n]!.reduce((sum, value, d) => sum + value * wx[d]![column]!, 0);
    return h[n]!.reduce((sum, value, d) => sum + value * wh[d]![column]!, fromInput) + b[column]!;
  }) as [number, number, number, number];
  const [i, f, g, o] = [sigmoid(zi), sigmoid(zf), Math.tanh(zg), sigmoid(zo)];
  return { i, f, g, o, next: f * c[n]![unit]! + i * g };
}

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}
