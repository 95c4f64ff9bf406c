type Point = [step: number, weight: number];

const STEPS = 60;

/**
 * A weight that starts at 1 and gets no gradient from the data. “rate” is learning rate times decay. Coupled: the decay is
 * part of the gradient, v ← μ v + λ w, w ← w − η v. Decoupled: it is taken from the weight, w ← w − η λ w.
 */
export default function twoDecays({ rate, momentum }: { rate: number; momentum: number }) {
  const coupled: Point[] = [[0, 1]];
  const decoupled: Point[] = [[0, 1]];
  let velocity = 0;
  for (let step = 1; step <= STEPS; step += 1) {
    const [, weight] = coupled.at(-1)!;
    velocity = momentum * velocity + rate * weight;
    coupled.push([step, weight - velocity]);
    decoupled.push([step, decoupled.at(-1)![1] * (1 - rate)]);
  }
  return { coupled, decoupled };
}
