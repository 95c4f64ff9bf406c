import type { Prng } from '#lib/base/prng.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import { endsOf, isAllowed, placed, settled, startOf, type SliderState } from './slider-state.ts';
import type { Explorer } from './explorer.ts';

const AT_RANDOM = 24;

/**
 * Where the sliders of an explorer are put to see whether it works: their start, each end of each of them, all low, all
 * high, and places at random; only what the explorer allows. `results` is what the program returned at the start.
 */
export function statesToTry(explorer: Explorer, results: Values, prng: Prng): readonly SliderState[] {
  const start = settled(explorer, startOf(explorer), results);
  const all = Object.entries(explorer.sliders);
  const ends = (name: string) => endsOf(explorer.sliders[name]!, start, results);
  const each = (place: (name: string) => number): SliderState =>
    Object.fromEntries(all.map(([name, slider]) => [name, placed(slider, ends(name), place(name))]));
  const states = [
    start,
    ...all.flatMap(([name]) => [
      { ...start, [name]: ends(name).from },
      { ...start, [name]: ends(name).to },
    ]),
    each((name) => ends(name).from),
    each((name) => ends(name).to),
    ...Array.from({ length: AT_RANDOM }, () =>
      each((name) => ends(name).from + (ends(name).to - ends(name).from) * prng.uniform()),
    ),
  ];
  return states.map((state) => settled(explorer, state, results)).filter((state) => isAllowed(explorer, state));
}
