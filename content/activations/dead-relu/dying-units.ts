type Point = [step: number, share: number];
type Sliders = { rate: number; bias: number; slope: number };

const UNITS = 40;
const EXAMPLES = 32;
const BATCH = 8;
const STEPS = 200;

/** Numbers from 0 to 1 from a small generator (mulberry32), the same each time. */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

/** The slope of the Huber loss with threshold 1: a bounded one, so that the error cannot run away. */
const clipped = (error: number): number => Math.max(-1, Math.min(1, error));

/**
 * A network with one hidden layer of 40 units fits a sine by gradient descent on batches of 8. The share of its units that
 * are on for none of the 32 examples, and its mean absolute error (cut off at 2), after each fifth step.
 */
export default function dyingUnits({ rate, bias, slope }: Sliders) {
  const uniform = uniforms(5);
  const gaussian = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const inputs = Array.from({ length: EXAMPLES }, (_, n) => -2 + (4 * n) / (EXAMPLES - 1));
  const targets = inputs.map((x) => Math.sin(2 * x));
  // He's deviation: √2 for one input, √(2/40) for forty.
  const w = Array.from({ length: UNITS }, () => Math.SQRT2 * gaussian());
  const b = Array.from({ length: UNITS }, () => bias);
  const v = Array.from({ length: UNITS }, () => Math.sqrt(2 / UNITS) * gaussian());
  let c = 0;
  const sum = (i: number, x: number): number => w[i]! * x + b[i]!;
  const unit = (z: number): number => (z > 0 ? z : slope * z);
  const output = (x: number): number => v.reduce((total, weight, i) => total + weight * unit(sum(i, x)), c);
  const share = (): number => w.filter((_, i) => inputs.every((x) => sum(i, x) <= 0)).length / UNITS;
  const loss = (): number => {
    const error = inputs.reduce((total, x, n) => total + Math.abs(output(x) - targets[n]!), 0) / EXAMPLES;
    return Math.min(error, 2);
  };
  const dead: Point[] = [[0, share()]];
  const losses: Point[] = [[0, loss()]];
  for (let step = 1; step <= STEPS; step += 1) {
    const [dw, db, dv] = [w.map(() => 0), w.map(() => 0), w.map(() => 0)];
    let dc = 0;
    for (let k = 0; k < BATCH; k += 1) {
      const n = Math.floor(uniform() * EXAMPLES);
      const x = inputs[n]!;
      const d = clipped(output(x) - targets[n]!) / BATCH;
      dc += d;
      for (let i = 0; i < UNITS; i += 1) {
        const z = sum(i, x);
        const dz = d * v[i]! * (z > 0 ? 1 : slope);
        dv[i] = dv[i]! + d * unit(z);
        dw[i] = dw[i]! + dz * x;
        db[i] = db[i]! + dz;
      }
    }
    for (let i = 0; i < UNITS; i += 1) {
      w[i] = w[i]! - rate * dw[i]!;
      b[i] = b[i]! - rate * db[i]!;
      v[i] = v[i]! - rate * dv[i]!;
    }
    c -= rate * dc;
    if (step % 5 === 0) {
      dead.push([step, share()]);
      losses.push([step, loss()]);
    }
  }
  return { dead, losses };
}
