type Point = [t: number, value: number];
type Input = { beta: number; correct: number; seed: number };

const COUNT = 80;

/** Numbers of mean 0 and standard deviation 0.7 that look random and are the same for the same seed. */
function noise(seed: number): () => number {
  let state = 1000 + 7919 * seed;
  const uniform = (): number => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  uniform();
  return () => uniform() + uniform() + uniform() + uniform() + uniform() + uniform() - 3;
}

/** Noisy values with a jump in the middle, and their exponentially weighted average (`correct` 1: raw, 2: corrected). */
export default function fading({ beta, correct, seed }: Input) {
  const random = noise(seed);
  const data = Array.from({ length: COUNT }, (_, at): Point => [at + 1, (at < COUNT / 2 ? 2 : 4) + 0.5 * random()]);
  let raw = 0;
  const average = data.map(([t, value]): Point => {
    raw = beta * raw + (1 - beta) * value;
    return [t, correct === 2 ? raw / (1 - beta ** t) : raw];
  });
  const half = beta === 0 ? 1 : Math.max(1, Math.log(0.5) / Math.log(beta));
  return { data, average, numbers: [1 / (1 - beta), Math.sqrt((1 - beta) / (1 + beta)), half] };
}
