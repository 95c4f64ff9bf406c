type Point = [batch: number, value: number];
type Sliders = { momentum: number; size: number; batches: number };

const MEAN = 4;
const DEVIATION = 2;

/** Numbers between 0 and 1 that look random and are the same every time: a linear congruential generator. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return (state + 0.5) / 4_294_967_296;
  };
}

/**
 * Mean and biased variance of batches from a normal distribution, by Box and Muller, and the running averages of both,
 * which start at 0 and 1.
 */
export default function running({ momentum, size, batches }: Sliders) {
  const random = createRandom(2026);
  const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const means: Point[] = [];
  const runningMeans: Point[] = [[0, 0]];
  const runningVariances: Point[] = [[0, 1]];
  let [mean, variance, weight] = [0, 1, 1];
  let last: [number, number] = [0, 0];
  for (let batch = 1; batch <= batches; batch += 1) {
    let [sum, squares] = [0, 0];
    for (let at = 0; at < size; at += 1) {
      const z = normal();
      sum += z;
      squares += z * z;
    }
    const m = sum / size;
    last = [MEAN + DEVIATION * m, DEVIATION ** 2 * (squares / size - m * m)];
    mean = momentum * mean + (1 - momentum) * last[0];
    variance = momentum * variance + (1 - momentum) * last[1];
    weight *= momentum;
    means.push([batch, last[0]]);
    runningMeans.push([batch, mean]);
    runningVariances.push([batch, variance]);
  }
  return { means, runningMeans, runningVariances, numbers: [[mean, variance], last, [MEAN, DEVIATION ** 2]], weight };
}
