import { execFileSync } from 'node:child_process';
import { prngFrom } from '#lib/base/prng.ts';
import { differentiate, type Evaluate, type Displacement } from '#lib/grader/gradients/finite-difference.ts';
import { along } from '#lib/grader/gradients/gradient-row.ts';
import { chooseProbes } from '#lib/grader/gradients/probes.ts';
import { callFunction, type ModuleFunction } from '#lib/tensor/call-function.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import { evaluateModule } from '#lib/tensor/evaluate-module.ts';
import { sweep } from '#lib/tensor/sweep.ts';
import type { WireTensor, WireValue } from '#lib/tensor/wire.ts';
import { median } from './machine.ts';

/** One size of batch normalisation’s gradient with respect to x, checked in two ways (medians, in milliseconds). */
type GradientTimes = {
  readonly n: number;
  readonly c: number;
  readonly parameters: number;
  readonly evaluations: number;
  readonly millis: number;
  readonly naiveEvaluations: number;
  readonly naiveMillis: number;
  /** One forward, so that growth can be told from the cost of the function itself. */
  readonly forwardMillis: number;
};

const EPS = 1e-5;
const NAIVE_STEP = 1e-5;

/** All sizes, and PyTorch on the same ones where it is installed. */
export type GradientFigures = { readonly rows: readonly GradientTimes[]; readonly torch: TorchTimes | string };

const SIZES = [
  { n: 4, c: 16 },
  { n: 16, c: 16 },
  { n: 16, c: 64 },
  { n: 64, c: 64 },
] as const;

/** Times every size; `source` is a module that exports batchNormForward and batchNormBackward. */
export async function gradientFigures(engine: Engine, source: string): Promise<GradientFigures> {
  const rows: GradientTimes[] = [];
  for (const size of SIZES) rows.push(await gradientTimes(engine, source, { ...size, rounds: 5 }));
  return { rows, torch: torchTimes(SIZES) };
}

/** The judge’s gradient check, and the textbook one (two evaluations an element), on the same engine and function. */
async function gradientTimes(
  engine: Engine,
  source: string,
  { n, c, rounds }: { readonly n: number; readonly c: number; readonly rounds: number },
): Promise<GradientTimes> {
  const { batchNormForward, batchNormBackward } = evaluateModule(engine, source, engine.tf);
  const [forward, backward] = [batchNormForward, batchNormBackward] as [ModuleFunction, ModuleFunction];
  const prng = prngFrom(`bench/${n}/${c}`);
  const draw = (...shape: number[]): WireTensor => ({
    tensor: true,
    shape,
    dtype: 'float32',
    data: Float64Array.from({ length: shape.reduce((size, one) => size * one, 1) }, () => prng.uniform() * 2 - 1),
  });
  const args: readonly WireValue[] = [draw(n, c), draw(c), draw(c), EPS];
  const x = (args[0] as WireTensor).data;
  const upstream = Float64Array.from(x, () => (prng.uniform() < 0.5 ? -1 : 1) * (0.5 + prng.uniform()));

  const dy: WireTensor = { tensor: true, shape: [n, c], dtype: 'float32', data: upstream };
  const { value } = await callFunction(engine, backward, [dy, args[0], args[1], EPS]);
  const claimed = ((value as Readonly<Record<string, WireValue>>)['dx'] as WireTensor).data;

  let evaluations = 0;
  const evaluate: Evaluate = async (moves) => {
    evaluations += moves.length;
    const nudges = moves.map((move) => ({ argument: 0, field: null, ...move }));
    return sweep(engine, forward, { args, output: null, nudges });
  };

  const [ours, naive, once]: [number[], number[], number[]] = [[], [], []];
  let perRound = 0;
  for (let round = 0; round < rounds; round += 1) {
    evaluations = 0;
    ours.push(
      await timed(() => {
        const probes = chooseProbes(x.length, [], prng);
        const claims = probes.map((probe) => along(probe, claimed));
        return differentiate({ x, upstream, evaluate }, probes, claims);
      }),
    );
    perRound = evaluations;
    naive.push(await timed(() => naiveGradient(x, upstream, evaluate)));
    once.push(await timed(() => evaluate([moveOf(0, x[0]!)])));
  }
  return {
    n,
    c,
    parameters: x.length,
    evaluations: perRound,
    millis: median(ours),
    naiveEvaluations: 2 * x.length,
    naiveMillis: median(naive),
    forwardMillis: median(once),
  };
}

/** (L(x + h) − L(x − h)) / 2h, one element after the other. */
async function naiveGradient(
  x: ArrayLike<number>,
  upstream: ArrayLike<number>,
  evaluate: Evaluate,
): Promise<Float64Array> {
  const gradient = new Float64Array(x.length);
  for (let index = 0; index < x.length; index += 1) {
    const above = await evaluate([moveOf(index, x[index]! + NAIVE_STEP)]);
    const below = await evaluate([moveOf(index, x[index]! - NAIVE_STEP)]);
    let difference = 0;
    for (let at = 0; at < upstream.length; at += 1) difference += upstream[at]! * (above[at]! - below[at]!);
    gradient[index] = difference / (2 * NAIVE_STEP);
  }
  return gradient;
}

function moveOf(index: number, value: number): Displacement {
  return { indices: Uint32Array.of(index), values: Float64Array.of(value) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** What scripts/bench/gradcheck.py prints. */
type TorchTimes = {
  readonly torch: string;
  readonly threads: number;
  readonly rounds: number;
  readonly rows: readonly { readonly n: number; readonly c: number; readonly slow: number; readonly fast: number }[];
};

/** PyTorch’s gradcheck on the same sizes; or why it could not be asked. */
function torchTimes(sizes: readonly { readonly n: number; readonly c: number }[]): TorchTimes | string {
  const python = process.env['GRADUS_PYTHON'] ?? '/usr/bin/python3';
  try {
    const printed = execFileSync(python, ['scripts/bench/gradcheck.py', ...sizes.map(({ n, c }) => `${n},${c}`)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return JSON.parse(printed) as TorchTimes;
  } catch (error) {
    const last = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error);
    return `PyTorch was not asked (${python}): ${last}`;
  }
}
