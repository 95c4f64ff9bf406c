type Sliders = { right: number; wrong: number };

/** Both losses of two classes at one difference of scores, with their slopes by that difference. */
export default function twoLosses({ right, wrong }: Sliders) {
  const d = Math.max(-6, Math.min(6, right - wrong));
  const hinge = Math.max(0, 1 - d);
  const entropy = Math.log1p(Math.exp(-d));
  return {
    onHinge: [[d, hinge]],
    onEntropy: [[d, entropy]],
    hinge: [hinge, d < 1 ? -1 : 0],
    entropy: [entropy, -1 / (1 + Math.exp(d))],
  };
}
