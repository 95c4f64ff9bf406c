type Point = [step: number, loss: number];
type Setting = { rate: number; size: number; decay: number };
type Sliders = Setting & { run: number };
type Data = { x: number[][]; y: number[] };

const INPUTS = 12;
const STEPS = 480;
const EVERY = 12;
const BATCH = 4;
const HIGHEST = 10;
const RATES = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1];
const SIZES = [16, 32, 64, 200];
const DECAYS = [0, 0.1, 0.5, 2];

/** The runs A to F, as places of the sliders. */
const GIVEN: Setting[] = [
  { rate: 5, size: 1, decay: 1 },
  { rate: 1, size: 4, decay: 1 },
  { rate: 6, size: 4, decay: 1 },
  { rate: 4, size: 4, decay: 4 },
  { rate: 4, size: 4, decay: 1 },
  { rate: 7, size: 3, decay: 1 },
];

/** Numbers of mean 0 and standard deviation about 1 that look random and are the same each time. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  uniform();
  return () => (uniform() + uniform() + uniform() + uniform() - 2) * Math.sqrt(3);
}

/** Twelve inputs and a linear target with noise of variance 0.49, which no model can predict. */
function examples(count: number, seed: number): Data {
  const random = normals(seed);
  const x: number[][] = [];
  const y: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const row: number[] = [];
    let target = 0.7 * random();
    for (let d = 0; d < INPUTS; d += 1) {
      row.push(random());
      target += row[d]! * (d < 6 ? 0.6 : 0.2);
    }
    x.push(row);
    y.push(target);
  }
  return { x, y };
}

function predict(w: number[], row: number[]): number {
  let sum = 0;
  for (let d = 0; d < INPUTS; d += 1) sum += w[d]! * row[d]!;
  return sum;
}

/** Half the mean squared error, held within what is drawn. */
function loss(w: number[], { x, y }: Data, count: number): number {
  let sum = 0;
  for (let n = 0; n < count; n += 1) sum += (predict(w, x[n]!) - y[n]!) ** 2;
  const mean = sum / count / 2;
  return mean < HIGHEST ? mean : HIGHEST;
}

/** Mini-batch SGD from weights of zero; the losses after every twelfth step. */
function train(setting: Setting, training: Data, validation: Data): { training: Point[]; validation: Point[] } {
  const rate = RATES[setting.rate - 1]!;
  const size = SIZES[setting.size - 1]!;
  const decay = DECAYS[setting.decay - 1]!;
  const w: number[] = Array.from({ length: INPUTS }, () => 0);
  const curves: { training: Point[]; validation: Point[] } = { training: [], validation: [] };
  let diverged = false;
  for (let step = 0; step <= STEPS; step += 1) {
    if (step % EVERY === 0) {
      curves.training.push([step, diverged ? HIGHEST : loss(w, training, size)]);
      curves.validation.push([step, diverged ? HIGHEST : loss(w, validation, validation.y.length)]);
    }
    if (diverged) continue;
    const gradient = w.map((one) => decay * one);
    for (let b = 0; b < BATCH; b += 1) {
      // A step of 37 visits the examples in an order that looks shuffled; it shares no factor with their number.
      const n = ((step * BATCH + b) * 37) % size;
      const error = (predict(w, training.x[n]!) - training.y[n]!) / BATCH;
      for (let d = 0; d < INPUTS; d += 1) gradient[d]! += error * training.x[n]![d]!;
    }
    for (let d = 0; d < INPUTS; d += 1) w[d]! -= rate * gradient[d]!;
    diverged = !(Math.abs(w[0]!) < 1e6);
  }
  return curves;
}

/** A given run and one with the settings of the sliders, and how far apart their curves lie. */
export default function curves({ run, rate, size, decay }: Sliders) {
  const training = examples(SIZES[SIZES.length - 1]!, 11);
  const validation = examples(100, 77);
  const given = train(GIVEN[run - 1]!, training, validation);
  const own = train({ rate, size, decay }, training, validation);
  const apart = (a: Point[], b: Point[]): number =>
    a.reduce((sum, [, value], i) => sum + Math.abs(Math.log(value / b[i]![1])), 0) / a.length;
  const lowest = own.validation.reduce((best, point) => (point[1] < best[1] ? point : best));
  return {
    givenTraining: given.training,
    givenValidation: given.validation,
    training: own.training,
    validation: own.validation,
    numbers: [
      lowest[1],
      lowest[0],
      own.validation[own.validation.length - 1]![1] - own.training[own.training.length - 1]![1],
      (apart(own.training, given.training) + apart(own.validation, given.validation)) / 2,
    ],
  };
}
