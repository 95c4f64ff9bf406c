type Sliders = { x: number; w: number };

/** Inputs and targets of the training data: a curve with some noise, sampled unevenly. */
const INPUTS = [0.3, 0.7, 1.2, 1.5, 2.1, 2.4, 3.0, 3.4, 3.7, 4.3, 4.8];
const TARGETS = [1.0, 1.9, 2.6, 3.4, 3.1, 3.6, 2.4, 2.1, 2.5, 1.6, 2.2];

/** Weights of all training points for one query: softmax of minus half the squared distance, in units of 1/w. */
function weightsOf(x: number, w: number): number[] {
  const scores = INPUTS.map((input) => -0.5 * ((x - input) * w) ** 2);
  const highest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - highest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

const predict = (x: number, w: number): number =>
  weightsOf(x, w).reduce((sum, weight, i) => sum + weight * TARGETS[i]!, 0);

/** Nadaraya–Watson regression at every x and its weights at one. */
export default function kernelFit({ x, w }: Sliders) {
  const weights = weightsOf(x, w);
  const prediction = predict(x, w);
  return {
    data: INPUTS.map((input, i) => [input, TARGETS[i]!]),
    fit: Array.from({ length: 151 }, (_, i) => [i / 30, predict(i / 30, w)]),
    now: [[x, prediction]],
    weights,
    numbers: [prediction, Math.max(...weights)],
  };
}
