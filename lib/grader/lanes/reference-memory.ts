/**
 * What the reference gives, made once under each name and then remembered: the same exercise, seed, regime, function and draw
 * give the same numbers, whoever is held against them.
 */
export type ReferenceMemory = <Value>(name: readonly (string | number)[], make: () => Promise<Value>) => Promise<Value>;

/** Nothing is remembered: every submission meets a reference that has just been run. */
export const NO_MEMORY: ReferenceMemory = (_, make) => make();

/** A memory for as many judgements of one exercise as there are. */
export function referenceMemory(): ReferenceMemory {
  const known = new Map<string, Promise<unknown>>();
  return <Value>(name: readonly (string | number)[], make: () => Promise<Value>) => {
    const key = JSON.stringify(name);
    const before = known.get(key) as Promise<Value> | undefined;
    if (before) return before;
    const made = make();
    known.set(key, made);
    // What failed is tried anew.
    made.catch(() => known.delete(key));
    return made;
  };
}
