type Cell = [row: number, column: number];
type Counts = [means: number, numbers: number, examples: number];
type Sliders = { norm: number; groups: number; batch: number; example: number; channel: number };

const PLACES = 3;
const CHANNELS = 8;
const GROUPS = [1, 2, 4, 8];

/** Whether two numbers share one mean: those of an example and a channel, and those of another. */
type Shares = (example: number, channel: number) => boolean;

/**
 * The cells of the chosen example and channel, and the others that share their mean; and, of each norm, how many means
 * there are, of how many numbers, from how many examples.
 */
export default function sharedMeans({ norm, groups, batch, example, channel }: Sliders) {
  const size = CHANNELS / GROUPS[groups - 1]!;
  const groupOf = (one: number): number => Math.floor((one - 1) / size);
  const norms: Shares[] = [
    (_, other) => other === channel,
    (other) => other === example,
    (one, other) => one === example && other === channel,
    (one, other) => one === example && groupOf(other) === groupOf(channel),
  ];
  const shared = (shares: Shares): Cell[] =>
    Array.from({ length: batch * PLACES * CHANNELS }, (_, at): Cell => [
      Math.floor(at / CHANNELS) + 1,
      (at % CHANNELS) + 1,
    ]).filter(([row, column]) => shares(exampleOf(row), column));
  const counts = norms.map((shares): Counts => {
    const cells = shared(shares);
    const examples = new Set(cells.map(([row]) => exampleOf(row)));
    return [(batch * PLACES * CHANNELS) / cells.length, cells.length, examples.size];
  });
  const isChosen = ([row, column]: Cell): boolean => exampleOf(row) === example && column === channel;
  const cells = shared(norms[norm - 1]!);
  const [chosen, others] = [cells.filter(isChosen), cells.filter((cell) => !isChosen(cell))];
  return { rows: batch * PLACES, chosen, others, counts };
}

function exampleOf(row: number): number {
  return Math.ceil(row / PLACES);
}
