/** Closed forms: powers as exponentials, the cosine by its half angle, and of the losses only the gaps between new lows. */
export const stepDecay = (t: number, lr0: number, gamma: number, every: number): number =>
  lr0 * Math.exp(Math.log(gamma) * ((t - (t % every)) / every));

export const cosine = (t: number, lr0: number, lrMin: number, total: number): number => {
  const half = Math.cos((Math.PI / 2) * (Math.min(t, total) / total));
  const share = half * half;
  return share * lr0 + (1 - share) * lrMin;
};

export const warmupCosine = (t: number, lr0: number, lrMin: number, warm: number, total: number): number =>
  t >= warm ? cosine(t - warm, lr0, lrMin, total - warm) : (t + 1) * (lr0 / warm);

export const plateau = (valLosses: number[], lr0: number, factor: number, patience: number): number => {
  const lows = valLosses.flatMap((loss, i) => (valLosses.slice(0, i).every((before) => before > loss) ? i : []));
  const gaps = lows.map((low, i) => (lows[i + 1] ?? valLosses.length) - low - 1);
  const drops = gaps.reduce((sum, gap) => sum + Math.floor(gap / patience), 0);
  return lr0 * factor ** drops;
};
