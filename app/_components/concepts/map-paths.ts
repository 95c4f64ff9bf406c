import { RADIUS, type Place } from './concept-layout.ts';

/** Points as the data of one path: drawn with round ends, each is a disc as wide as its stroke. */
export function discs(places: readonly Place[]): string {
  return places.map(({ x, y }) => `M${x} ${y}h0`).join('');
}

/** Circles as the data of one path, for what is drawn with dashes. */
export function circles(places: readonly Place[], radius = RADIUS): string {
  return places
    .map(
      ({ x, y }) =>
        `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`,
    )
    .join('');
}

/** A disc filled from below up to a share of its height, 0 to 100. */
export function filledDisc({ x, y }: Place, percent: number): string {
  const level = RADIUS - (2 * RADIUS * percent) / 100;
  const half = short(Math.sqrt(Math.max(0, RADIUS ** 2 - level ** 2)));
  const large = percent > 50 ? 1 : 0;
  return percent >= 100
    ? circles([{ x, y }])
    : `M${short(x - half)} ${short(y + level)}a${RADIUS} ${RADIUS} 0 ${large} 0 ${short(2 * half)} 0z`;
}

/** A link from a node to one that needs it. */
export function linkPath(from: Place, to: Place): string {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const half = Math.round(across / 2);
  return `M${from.x} ${from.y}c${half} 0 ${half} ${down} ${across} ${down}`;
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
