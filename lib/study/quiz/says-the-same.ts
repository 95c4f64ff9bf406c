/** Whether a client says again what it said before; what the server added or judged is not compared. */
export function saysTheSame(before: KeptEvent, event: object): boolean {
  const said: Readonly<Record<string, unknown>> = { ...before, at: before.claimedAt ?? before.at };
  return Object.entries(event).every(([name, value]) => name === 'right' || isSame(said[name], value));
}

/** An event as it is kept. */
type KeptEvent = { readonly at: number; readonly claimedAt?: number | undefined };

/** Whether two values that JSON can say are the same, whatever the order of their names. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const valueOf = (holder: object, name: string): unknown => (holder as Readonly<Record<string, unknown>>)[name];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    [...names].every((name) => isSame(valueOf(one, name), valueOf(other, name)))
  );
}
