/** A part of a drawing, or a cell of a table. */
type MarkElement = SVGElement | HTMLElement;

/** The mark that an arrow key leads to; null where there is none, undefined for a key that is no arrow. */
export function markInDirection(from: Element, key: string): MarkElement | null | undefined {
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  const all = [...(from.closest('[data-marks]')?.querySelectorAll<MarkElement>('[data-target]') ?? [])];
  if (key === 'Home') return all[0] ?? null;
  if (key === 'End') return all.at(-1) ?? null;
  const here = centre(from);
  const [dx, dy] = direction;
  const ranked = all
    .filter((mark) => mark !== from)
    .map((mark) => {
      const [x, y] = centre(mark);
      const [along, across] = [(x - here[0]) * dx + (y - here[1]) * dy, (x - here[0]) * dy + (y - here[1]) * dx];
      return { mark, along, cost: along + 3 * Math.abs(across) };
    })
    .filter(({ along }) => along > 1);
  const nearest = ranked.toSorted((one, other) => one.cost - other.cost)[0];
  return nearest?.mark ?? neighbour(all, from, dx + dy);
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  Home: [0, 0],
  End: [0, 0],
};

function centre(element: Element): readonly [number, number] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}

/** Where nothing lies in a direction, the next or the last before it in reading order. */
function neighbour(all: readonly MarkElement[], from: Element, step: number): MarkElement | null {
  const index = all.findIndex((mark) => mark === from);
  return all[(index + step + all.length) % all.length] ?? null;
}
