export function stepDecay(t: number, lr0: number, gamma: number, every: number): number {
  return lr0;
}

export function cosine(t: number, lr0: number, lrMin: number, total: number): number {
  return lr0;
}

export function warmupCosine(t: number, lr0: number, lrMin: number, warm: number, total: number): number {
  return lr0;
}

export function plateau(valLosses: number[], lr0: number, factor: number, patience: number): number {
  // The rate after the last of these losses.
  return lr0;
}
