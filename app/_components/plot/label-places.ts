import type { Pair } from '#lib/cards/figure/drawn-figure.ts';

/** Places in the drawing for the names of curves: on each curve where the others are far away, rather at its end. */
export function labelPlaces(
  curves: readonly (readonly Pair[])[],
  { left, right, top, bottom }: Bounds,
): readonly (Pair | null)[] {
  const inside = curves.map((curve) => curve.filter(([x, y]) => x >= left && x <= right && y >= top && y <= bottom));
  const taken: Pair[] = [];
  return inside.map((curve, index) => {
    const others = inside.filter((_, other) => other !== index);
    const step = Math.max(1, Math.floor(curve.length / 40));
    const ranked = curve
      .filter((_, at) => at % step === 0 || at === curve.length - 1)
      .map((place) => {
        const away = Math.min(
          60,
          ...others.flatMap((other) =>
            other.map(([x, y]) => (Math.abs(x - place[0]) > 30 ? 60 : Math.hypot(x - place[0], y - place[1]))),
          ),
        );
        const free = Math.min(60, ...taken.map(([x, y]) => Math.hypot(x - place[0], y - place[1])));
        return { place, worth: away + free + (15 * (place[0] - left)) / (right - left) };
      });
    const best = ranked.toSorted((one, other) => other.worth - one.worth)[0]?.place ?? null;
    if (best) taken.push(best);
    return best;
  });
}

type Bounds = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
