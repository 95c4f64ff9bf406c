/** The output at a path such as `run.mean`, of own fields only; the result itself for null, undefined where there is none. */
export function outputAt(value: unknown, path: string | null): unknown {
  let found = value;
  for (const key of path === null ? [] : path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}
