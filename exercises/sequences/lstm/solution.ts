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

export function lstmCell(x: tf.Tensor2D, h: tf.Tensor2D, c: tf.Tensor2D, p: Params): State {
  const { o, next, shown } = gatesOf(x, h, c, p);
  return { h: o.mul(shown), c: next };
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

/** The forward pass with all that the backward needs: gates, new cell, and the new cell as it is shown (its tanh). */
function gatesOf(x: tf.Tensor2D, h: tf.Tensor2D, c: tf.Tensor2D, p: Params): Gates {
  const z = tf.matMul(x, p.wx).add(tf.matMul(h, p.wh)).add<tf.Tensor2D>(p.b);
  const [zi, zf, zg, zo] = tf.split(z, 4, 1) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
  const [i, f, g, o] = [zi.sigmoid(), zf.sigmoid(), zg.tanh(), zo.sigmoid()];
  const next = f.mul(c).add<tf.Tensor2D>(i.mul(g));
  return { i, f, g, o, next, shown: next.tanh() };
}

/** All that arrives at the new cell: from the step after this one, and through its own output. */
function intoCell(dh: tf.Tensor2D, dc: tf.Tensor2D, { o, shown }: Gates): tf.Tensor2D {
  return dc.add(dh.mul(o).mul(slopeOfTanh(shown)));
}

/** The gradients at the four pre-activations, in the order of the blocks. */
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

/**
 * The forward that the backward differentiates, as one output: ⟨dh, lstmBoth⟩ = ⟨dh, h'⟩ + ⟨dc, c'⟩. Where dh is 0, so must
 * dc be.
 */
export function lstmBoth(
  x: tf.Tensor2D,
  h: tf.Tensor2D,
  c: tf.Tensor2D,
  wx: tf.Tensor2D,
  wh: tf.Tensor2D,
  b: tf.Tensor1D,
  dh: tf.Tensor2D,
  dc: tf.Tensor2D,
): tf.Tensor2D {
  const state = lstmCell(x, h, c, { wx, wh, b });
  const isZero = tf.equal(dh, 0);
  const share = tf.where(isZero, tf.zerosLike(dh), dc.div(tf.where(isZero, tf.onesLike(dh), dh)));
  return state.h.add(state.c.mul(share));
}

/** Four blocks, [4, D, H] or [4, H], side by side: [D, 4H] or [4H]. */
export function sideBySide(blocks: tf.Tensor): tf.Tensor {
  return tf.concat(tf.unstack(blocks), blocks.rank - 2);
}

/** The three as the record that the cell takes. */
export function together(wx: tf.Tensor2D, wh: tf.Tensor2D, b: tf.Tensor1D): Params {
  return { wx, wh, b };
}

type Paths = (...args: Parameters<typeof lstmCellBackward>) => Record<'i' | 'f' | 'g' | 'o', tf.Tensor>;

/** What each block gives to dx. */
export const dxTerms: Paths = (...args) => pathsThrough('wx', args);

/** What each block gives to dhPrev. */
export const dhPrevTerms: Paths = (...args) => pathsThrough('wh', args);

function pathsThrough(weights: 'wx' | 'wh', [dh, dc, x, h, c, p]: Parameters<Paths>): ReturnType<Paths> {
  const parts = tf.split(p[weights], 4, 1);
  const blocks = blocksOf(dh, dc, c, gatesOf(x, h, c, p));
  const [i, f, g, o] = blocks.map((block, at) => tf.matMul(block, parts[at]!, false, true));
  return { i: i!, f: f!, g: g!, o: o! };
}

/** How the gradient comes to the old cell: along the cell, and through the output of this step. */
export function dcPrevTerms(...[dh, dc, x, h, c, p]: Parameters<Paths>): Record<'cell' | 'output', tf.Tensor> {
  const gates = gatesOf(x, h, c, p);
  return { cell: dc.mul(gates.f), output: intoCell(dh, tf.zerosLike(dc), gates).mul(gates.f) };
}
