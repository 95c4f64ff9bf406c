/** Each schedule is run from its beginning, as a training loop would. */
export async function stepDecay(t: number, lr0: number, gamma: number, every: number): Promise<number> {
  let lr = lr0;
  for (let epoch = 1; epoch <= t; epoch++) if (epoch % every === 0) lr *= gamma;
  return lr;
}

/** The cosine by turning a pointer a little further each time. */
export async function cosine(t: number, lr0: number, lrMin: number, total: number): Promise<number> {
  const angle = Math.PI / total;
  let [x, y] = [1, 0];
  for (let step = 0; step < Math.min(t, total); step++) {
    [x, y] = [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
  }
  return lrMin + 0.5 * (lr0 - lrMin) * (1 + x);
}

export async function warmupCosine(
  t: number,
  lr0: number,
  lrMin: number,
  warm: number,
  total: number,
): Promise<number> {
  let lr = 0;
  for (let step = 0; step < Math.min(t + 1, warm); step++) lr += lr0 / warm;
  return t < warm ? lr : cosine(t - warm, lr0, lrMin, total - warm);
}

export async function plateau(valLosses: number[], lr0: number, factor: number, patience: number): Promise<number> {
  const state = { lr: lr0, bad: 0 };
  valLosses.forEach((loss, epoch) => {
    const isGain = loss < Math.min(...valLosses.slice(0, epoch));
    state.bad = isGain ? 0 : state.bad + 1;
    if (state.bad < patience) return;
    state.lr *= factor;
    state.bad = 0;
  });
  return state.lr;
}
