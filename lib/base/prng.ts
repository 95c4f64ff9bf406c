/** A seeded source of randomness; the same seed gives the same numbers on every machine. */
export type Prng = {
  /** Uniform on [0, 1), 32 bits of resolution. */
  readonly uniform: () => number;
  /** Standard normal, by Box and Muller (1958). */
  readonly normal: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly integer: (from: number, to: number) => number;
  /** A copy of `items` in random order (Fisher and Yates). */
  readonly shuffle: <Item>(items: readonly Item[]) => Item[];
};

/** A generator from a seed: a whole number, or a text that is hashed (FNV-1a) to one. */
export function prngFrom(seed: number | string): Prng {
  let state = stateOf(seed);
  const uniform = (): number => {
    state = nextState(state);
    return uniformFrom(state);
  };
  const integer = (from: number, to: number): number => from + Math.floor(uniform() * (to - from + 1));

  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    integer,
    shuffle: (items) => {
      const copy = [...items];
      for (let last = copy.length - 1; last > 0; last -= 1) {
        const other = integer(0, last);
        [copy[last], copy[other]] = [copy[other]!, copy[last]!];
      }
      return copy;
    },
  };
}

/** The first number that `prngFrom(seed).uniform()` gives, where one is enough. */
export function firstUniform(seed: number | string): number {
  return uniformFrom(nextState(stateOf(seed)));
}

// mulberry32 (Tommy Ettinger, public domain): one 32-bit word of state, period 2^32.

function stateOf(seed: number | string): number {
  return typeof seed === 'number' ? seed >>> 0 : hashText(seed);
}

function nextState(state: number): number {
  return (state + 0x6d2b79f5) >>> 0;
}

function uniformFrom(state: number): number {
  let word = Math.imul(state ^ (state >>> 15), state | 1);
  word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
  return ((word ^ (word >>> 14)) >>> 0) / 4294967296;
}

/** FNV-1a over UTF-16 code units, 32 bits: for seeds and buckets, never for security. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
