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

let state: State | null = null;

export function lstmCell(x: tf.Tensor2D, h: tf.Tensor2D, c: tf.Tensor2D, p: Params): State {
  state ??= { h, c };
  const { o, next, shown } = gatesOf(x, state.h, state.c, p);
  state = { h: o.mul(shown), c: next };
  return state;
}

export function lstmCellBackward(
  dh: tf.Tensor2D,
  dc: tf.Tensor2D,
  x: tf.Tensor2D,
  h: tf.Tensor2D,
  c: tf.Tensor2D,
  p: Params,
): Gradients {
  const gates = gatesOf(x, h, c, p);
  const dz = tf.concat(blocksOf(dh, dc, c, gates), 1);
  return {
    dx: tf.matMul(dz, p.wx, false, true),
    dhPrev: tf.matMul(dz, p.wh, false, true),
    dcPrev: intoCell(dh, dc, gates).mul(gates.f),
    dwx: tf.matMul(x, dz, true),
    dwh: tf.matMul(h, dz, true),
    db: dz.sum(0),
  };
}

type Gates = Record<'i' | 'f' | 'g' | 'o' | 'next' | 'shown', tf.Tensor2D>;

function gatesOf(x: tf.Tensor2D, h: tf.Tensor2D, c: tf.Tensor2D, p: Params): Gates {
  const z = tf.matMul(x, p.wx).add(tf.matMul(h, p.wh)).add<tf.Tensor2D>(p.b);
  const [zi, zf, zg, zo] = tf.split(z, 4, 1) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
  const [i, f, g, o] = [zi.sigmoid(), zf.sigmoid(), zg.tanh(), zo.sigmoid()];
  const next = f.mul(c).add<tf.Tensor2D>(i.mul(g));
  return { i, f, g, o, next, shown: next.tanh() };
}

function intoCell(dh: tf.Tensor2D, dc: tf.Tensor2D, { o, shown }: Gates): tf.Tensor2D {
  return dc.add(dh.mul(o).mul(slopeOfTanh(shown)));
}

function blocksOf(dh: tf.Tensor2D, dc: tf.Tensor2D, c: tf.Tensor2D, gates: Gates): tf.Tensor2D[] {
  const { i, f, g, o, shown } = gates;
  const dnext = intoCell(dh, dc, gates);
  return [
    dnext.mul(g).mul(slopeOfSigmoid(i)),
    dnext.mul(c).mul(slopeOfSigmoid(f)),
    dnext.mul(i).mul(slopeOfTanh(g)),
    dh.mul(shown).mul(slopeOfSigmoid(o)),
  ];
}

function slopeOfSigmoid(gate: tf.Tensor2D): tf.Tensor2D {
  return gate.mul(tf.sub(1, gate));
}

function slopeOfTanh(value: tf.Tensor2D): tf.Tensor2D {
  return tf.sub(1, value.square());
}
