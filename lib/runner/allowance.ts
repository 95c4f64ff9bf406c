/** The time that a sandbox has for one submission in all, spent call by call. */
export type Allowance = {
  /** A call begins: how long it may take, and whether it is what is left of the whole that ends it. */
  readonly begin: (limitMillis: number) => { readonly limitMillis: number; readonly isLast: boolean };
  readonly end: () => void;
};

/** An allowance of `totalMillis`; `now` in milliseconds. */
export function createAllowance(totalMillis: number, now: () => number = () => performance.now()): Allowance {
  let left = totalMillis;
  let began: number | null = null;
  return {
    begin: (limitMillis) => {
      began = now();
      return { limitMillis: Math.min(limitMillis, Math.max(0, left)), isLast: left < limitMillis };
    },
    end: () => {
      if (began !== null) left -= now() - began;
      began = null;
    },
  };
}
