/** Runs work in the order in which it was asked for. */
export type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** One after the other; what has waited for `limitMillis` is refused with `refusal` and never run. */
export function inTurns(limitMillis: number, refusal: () => Error): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    let isRefused = false;
    return new Promise<Value>((resolve, reject) => {
      const timer = setTimeout(() => {
        isRefused = true;
        reject(refusal());
      }, limitMillis);
      const turn = last.then(async () => {
        clearTimeout(timer);
        if (!isRefused) await work().then(resolve, reject);
      });
      last = turn;
    });
  };
}
