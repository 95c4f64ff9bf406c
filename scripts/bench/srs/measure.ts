import { median } from '#scripts/bench/machine.ts';

/** A figure: the median of some runs, after one that does not count. */
export type Timing = { readonly what: string; readonly millis: number; readonly worst: number; readonly runs: number };

/** Runs `work` `runs` + 1 times and keeps the median and the worst but for the first. */
export async function measured(what: string, runs: number, work: (run: number) => unknown): Promise<Timing> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const began = performance.now();
    await work(run);
    times.push(performance.now() - began);
  }
  const counted = times.slice(1);
  return { what, millis: median(counted), worst: Math.max(...counted), runs };
}

/** Runs `work` once, and gives what it made too: for what is different the second time. */
export async function once<Made>(what: string, work: () => Promise<Made>): Promise<readonly [Timing, Made]> {
  const began = performance.now();
  const made = await work();
  const millis = performance.now() - began;
  return [{ what, millis, worst: millis, runs: 1 }, made];
}
