type Sliders = { delta: number; r: number };

/** The Huber loss with limit delta, and its value and slope at r. */
export default function huber({ delta, r }: Sliders) {
  const loss = (x: number): number =>
    Math.abs(x) <= delta ? (x * x) / 2 : delta * (Math.abs(x) - delta / 2);
  const slope = Math.max(-delta, Math.min(delta, r));
  return {
    huber: Array.from({ length: 161 }, (_, i) => [-4 + i / 20, loss(-4 + i / 20)]),
    now: [[r, loss(r)]],
    numbers: [loss(r), slope],
  };
}
