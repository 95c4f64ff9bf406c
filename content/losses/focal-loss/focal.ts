type Sliders = { gamma: number; easy: number };

/** Focal loss over p_t, and the totals of easy examples (p_t 0.95) and of ten hard ones (p_t 0.2). */
export default function focal({ gamma, easy }: Sliders) {
  const loss = (p: number): number => -((1 - p) ** gamma) * Math.log(p);
  return {
    focal: Array.from({ length: 100 }, (_, i) => [0.01 + i / 100, loss(Math.min(1, 0.01 + i / 100))]),
    totals: [easy * loss(0.95), 10 * loss(0.2)],
  };
}
