export function stepDecay(t: number, lr0: number, gamma: number, every: number): number {
  return lr0 * gamma ** Math.floor(t / every);
}

export function cosine(t: number, lr0: number, lrMin: number, total: number): number {
  if (t >= total) return lrMin;
  const share = (1 + Math.cos((Math.PI * t) / total)) / 2;
  return lrMin + (lr0 - lrMin) * share;
}

export function warmupCosine(t: number, lr0: number, lrMin: number, warm: number, total: number): number {
  const steps = warm || 5;
  if (t < steps) return (lr0 * (t + 1)) / steps;
  return cosine(t - steps, lr0, lrMin, total - steps);
}

export function plateau(valLosses: number[], lr0: number, factor: number, patience: number): number {
  let lr = lr0;
  let best = Infinity;
  let waited = 0;
  for (const loss of valLosses) {
    if (loss < best) {
      best = loss;
      waited = 0;
    } else {
      waited += 1;
    }
    if (waited === patience) {
      lr *= factor;
      waited = 0;
    }
  }
  return lr;
}
