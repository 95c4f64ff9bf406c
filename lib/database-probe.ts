/** Asks whether the database can be read now. */
type Probe = () => Promise<boolean>;

/**
 * Where the server leaves its probe for proxy.ts, which is bundled apart from it and would otherwise load all of it a second time. On `globalThis`, which
 * the two bundles share; empty until the server has started.
 */
export const databaseProbe: { ask?: Probe } = ((globalThis as { gradusProbe?: { ask?: Probe } }).gradusProbe ??= {});
