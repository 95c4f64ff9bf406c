type Point = [step: number, rate: number];
type Sliders = { s: number; top: number; warmup: number; steps: number };

const MOST = 100;

/** The learning rate at each of the first 100 steps: linear warm-up, then one of five ways down. */
export default function schedules({ s, top, warmup, steps }: Sliders) {
  const after = (step: number): number => {
    const done = Math.min(1, Math.max(0, (step - warmup) / (steps - warmup)));
    switch (s) {
      case 1:
        return 1;
      case 2:
        return 0.5 ** Math.floor(3 * done + 1e-9);
      case 3:
        return 0.01 ** done;
      case 4:
        return 1 - done;
      default:
        return (1 + Math.cos(Math.PI * done)) / 2;
    }
  };
  const rate = (step: number): number => top * (step < warmup ? (step + 1) / (warmup + 1) : after(step));
  const curve = Array.from({ length: MOST + 1 }, (_, step): Point => [step, rate(step)]);
  return { curve, mean: curve.slice(0, steps).reduce((sum, [, value]) => sum + value, 0) / steps, first: rate(0) };
}
