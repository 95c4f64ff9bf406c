type Sliders = { first: number; second: number; sharpness: number };

const WORDS = 7;
/** A feature in the left half of each word's value, which head 1 hands on, and one in the right half, for head 2. */
const LEFT = [1, 4, 9, 6, 2, 8, 3];
const RIGHT = [7, 5, 2, 9, 1, 4, 8];

const softmax = (scores: number[]): number[] => {
  const highest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - highest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
};

/** Scores of a head that looks for one word: that word scores highest, its neighbours half as much, and so on. */
const scoresFor = (word: number, sharpness: number): number[] =>
  Array.from({ length: WORDS }, (_, place) => sharpness * 0.5 ** Math.abs(place + 1 - word));

const average = (weights: number[], values: number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * values[place]!, 0);

/** Two heads of width d/2, and one head of width d with the same projections: its dot product is the sum of theirs, over √d instead of √(d/2). */
export default function heads({ first, second, sharpness }: Sliders) {
  const scores = [scoresFor(first, sharpness), scoresFor(second, sharpness)];
  const one = softmax(scores[0]!.map((score, place) => (score + scores[1]![place]!) / Math.SQRT2));
  const [head1, head2] = scores.map(softmax) as [number[], number[]];
  return {
    head1,
    head2,
    one,
    left: LEFT,
    right: RIGHT,
    sought: [LEFT[first - 1]!, RIGHT[second - 1]!],
    two: [average(head1, LEFT), average(head2, RIGHT)],
    single: [average(one, LEFT), average(one, RIGHT)],
  };
}
