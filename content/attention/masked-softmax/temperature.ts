type Sliders = { z1: number; z2: number; z3: number; z4: number; T: number };

/** Softmax of four scores at a temperature, and its entropy in nats. */
export default function temperature({ z1, z2, z3, z4, T }: Sliders) {
  const scores = [z1, z2, z3, z4].map((z) => z / T);
  const highest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - highest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  const p = exponentials.map((value) => value / total);
  const entropy = -p.reduce((sum, share) => sum + (share > 0 ? share * Math.log(share) : 0), 0);
  return { p, numbers: [Math.max(...p), entropy, Math.exp(entropy)] };
}
