type Sliders = { t: number; share: number; gap: number };
type Point = [x: number, y: number];

/** The part of a standard normal distribution above x, to a relative accuracy of about 1e-7. */
function above(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const u = 1 / (1 + 0.5 * z);
  const factors = [0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368];
  const sum = factors.reduce((total, factor) => factor + u * total, 0);
  const tail = 0.5 * u * Math.exp(-z * z - 1.26551223 + u * sum);
  return x < 0 ? 1 - tail : tail;
}

/** ROC and precision–recall curve of normal scores: negatives around 0, positives around `gap`, both with deviation 1. */
export default function twoCurves({ t, share, gap }: Sliders) {
  const at = (limit: number) => {
    const tpr = above(limit - gap);
    const fpr = above(limit);
    return { tpr, fpr, precision: (share * tpr) / (share * tpr + (1 - share) * fpr) };
  };
  const limits = Array.from({ length: 201 }, (_, step) => gap + 4 - (step * (gap + 8)) / 200);
  const all = limits.map(at);
  const roc: Point[] = [[0, 0], ...all.map(({ fpr, tpr }): Point => [fpr, tpr]), [1, 1]];
  const pr = all.map(({ tpr, precision }): Point => [tpr, precision]);
  const area = (points: Point[]) =>
    points.slice(1).reduce((sum, [x, y], before) => sum + ((x - points[before]![0]) * (y + points[before]![1])) / 2, 0);
  const now = at(t);
  return {
    roc,
    pr,
    rocNow: [[now.fpr, now.tpr]],
    prNow: [[now.tpr, now.precision]],
    rates1: [now.tpr],
    rates2: [now.fpr],
    rates3: [now.precision],
    areas1: [above(-gap / Math.SQRT2)],
    areas2: [area(pr)],
  };
}
