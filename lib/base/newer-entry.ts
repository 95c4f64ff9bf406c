/** What a newer program said of an event of some log, beside the fields that every event of it has. */
export type NewerEntry = {
  readonly kind: string;
  readonly version: number;
  /** JSON: an object. */
  readonly body: string;
};

/** Whether an entry is of a kind that has a version here, and not of a newer one. */
export function isKnownIn(versions: Readonly<Partial<Record<string, number>>>, kind: string, version: number): boolean {
  return Object.hasOwn(versions, kind) && version >= 1 && version <= versions[kind]!;
}
