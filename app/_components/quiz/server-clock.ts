import type { EpochMillis } from '#lib/base/time.ts';

/** The server’s clock, by which a quiz ends, as this browser knows it. */
export type ServerClock = {
  readonly now: () => EpochMillis;
  /** What it shows from now on: the server has just said `now`. */
  readonly set: (now: EpochMillis) => void;
};

/** A clock that follows this machine’s, as far from it as `view` said when it was first read: a view that is shown again is no newer. */
export function serverClock(view: { readonly now: EpochMillis }, here: () => EpochMillis = Date.now): ServerClock {
  const known = offsets.get(view);
  let offset = known ?? view.now - here();
  if (known === undefined) offsets.set(view, offset);
  return {
    now: () => Math.round(here() + offset),
    set: (now) => {
      offset = now - here();
    },
  };
}

const offsets = new WeakMap<object, number>();
