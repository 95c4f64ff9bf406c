type Sliders = { x: number; y: number; z: number; k: number };

/** f = (x·y + z)²: what is known after k steps, three forward and three backward. What is not known yet stands as 0. */
export default function flow({ x, y, z, k }: Sliders) {
  const q = x * y;
  const r = q + z;
  const f = r * r;
  const df = 1;
  const dr = 2 * r * df;
  const seen = (after: number, value: number): number => (k >= after ? value : 0);
  return {
    steps: 6,
    values: [x, y, z, seen(1, q), seen(2, r), seen(3, f)],
    gradients: [seen(6, dr * y), seen(6, dr * x), seen(5, dr), seen(5, dr), seen(4, dr), seen(3, df)],
  };
}
