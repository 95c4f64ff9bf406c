/** Adam (Kingma and Ba 2015) with their β1 = 0.9, β2 = 0.999 and ε = 1e-8, in place and without allocation. */
export class Adam {
  readonly #mean: Float64Array;
  readonly #square: Float64Array;
  #steps = 0;

  constructor(size: number) {
    this.#mean = new Float64Array(size);
    this.#square = new Float64Array(size);
  }

  /** One step against the gradient. */
  step(values: Float64Array, gradient: Float64Array, learningRate: number): void {
    this.#steps += 1;
    const meanCorrection = 1 - BETA_1 ** this.#steps;
    const squareCorrection = 1 - BETA_2 ** this.#steps;
    for (let index = 0; index < values.length; index += 1) {
      const slope = gradient[index]!;
      const mean = BETA_1 * this.#mean[index]! + (1 - BETA_1) * slope;
      const square = BETA_2 * this.#square[index]! + (1 - BETA_2) * slope * slope;
      this.#mean[index] = mean;
      this.#square[index] = square;
      const stride = mean / meanCorrection / (Math.sqrt(square / squareCorrection) + EPSILON);
      values[index] = values[index]! - learningRate * stride;
    }
  }
}

const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-8;

/** The learning rate at `step` of `steps`: from `most` down to 0 along half a cosine (Loshchilov and Hutter 2017). */
export function cosineAnnealing(most: number, step: number, steps: number): number {
  return (most * (1 + Math.cos((Math.PI * step) / steps))) / 2;
}
