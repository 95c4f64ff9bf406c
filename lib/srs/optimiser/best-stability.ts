/** How cards that waited so many days after their first day came out. */
export type RecallCount = { readonly days: number; readonly count: number; readonly recalled: number };

/** The bounds of an initial stability. */
export const SHORTEST_DAYS = 0.001;
export const LONGEST_DAYS = 100;

/**
 * The stability whose curve best explains the outcomes: least summed log loss plus |S − prior|/16, where each wait has one
 * imagined card more, of average recall. By ternary search, for the loss falls and then rises. After fsrs-rs
 * (`search_parameters`).
 */
export function bestStability(
  outcomes: readonly RecallCount[],
  averageRecall: number,
  prior: number,
  decay: number,
): number {
  const factor = 0.9 ** (-1 / decay) - 1;
  const lossAt = (stability: number): number => {
    let loss = Math.abs(stability - prior) / 16;
    for (const { days, count, recalled } of outcomes) {
      const observed = (recalled + averageRecall) / (count + 1);
      const recall = (1 + (factor * days) / stability) ** -decay;
      loss -= count * (observed * Math.log(recall) + (1 - observed) * Math.log(1 - recall));
    }
    return loss;
  };
  let [low, high] = [SHORTEST_DAYS, LONGEST_DAYS];
  for (let round = 0; round < 200 && high - low > 1e-9; round += 1) {
    const third = (high - low) / 3;
    if (lossAt(low + third) < lossAt(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}
