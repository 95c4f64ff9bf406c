/** The part of plain data that these fields name (`options.text`: that field of each of its options), and all the rest. */
export function splitBody(
  body: object,
  fields: readonly string[],
): { readonly asked: object; readonly answer: object } {
  const own = { ...body, kind: undefined };
  return { asked: part(own, (path) => isNamed(path, fields)), answer: part(own, (path) => !isNamed(path, fields)) };
}

type IsKept = (path: string) => boolean;

function isNamed(path: string, fields: readonly string[]): boolean {
  return fields.some((field) => path === field || path.startsWith(`${field}.`));
}

function part(value: object, isKept: IsKept, path = ''): object {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => (isObject(item) ? part(item, isKept, path) : item));
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
      if (inner === undefined || inner === null) return [];
      const below = path === '' ? key : `${path}.${key}`;
      if (!isObject(inner) || isText(inner) || isRow(inner)) return isKept(below) ? [[key, inner]] : [];
      const kept = part(inner, isKept, below);
      return isKept(below) || hasSomething(kept) ? [[key, kept]] : [];
    }),
  );
}

function hasSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasSomething);
  if (isObject(value) && !isText(value)) return Object.values(value).some(hasSomething);
  return value !== undefined;
}

function isRow(value: object): boolean {
  return Array.isArray(value) && !value.some(isObject);
}

function isText(value: object): boolean {
  return 'en' in value && 'zh' in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
