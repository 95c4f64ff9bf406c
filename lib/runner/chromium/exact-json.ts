const KEY = '#number';

/** JSON in which NaN, the infinities and −0 come back as they were. */
export function exactJson(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'number' && (!Number.isFinite(item) || Object.is(item, -0))
      ? { [KEY]: Object.is(item, -0) ? '-0' : String(item) }
      : item,
  );
}

/** What `exactJson` wrote. */
export function fromExactJson(text: string): unknown {
  return JSON.parse(text, (_, item: unknown) =>
    typeof item === 'object' && item !== null && KEY in item ? Number(item[KEY]) : item,
  );
}
