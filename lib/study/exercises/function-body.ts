/** The lines between the braces of an exported function of a formatted module; null when it is not declared so. */
export function bodyOf(source: string, name: string): readonly string[] | null {
  const lines = source.split('\n');
  const place = placeOf(lines, name);
  return place && lines.slice(place.from, place.to);
}

/** The module with other lines between the braces of that function; null when it is not declared so. */
export function withBody(source: string, name: string, body: readonly string[]): string | null {
  const lines = source.split('\n');
  const place = placeOf(lines, name);
  return place && [...lines.slice(0, place.from), ...body, ...lines.slice(place.to)].join('\n');
}

/** In a formatted module a declaration begins and ends at the margin, and its body is what is indented in between. */
function placeOf(lines: readonly string[], name: string): { readonly from: number; readonly to: number } | null {
  const start = lines.findIndex((line) =>
    new RegExp(String.raw`^export (?:async )?function ${name}(?:<[^(]*>)?\(`, 'u').test(line),
  );
  const to = start < 0 ? -1 : lines.findIndex((line, index) => index >= start && line === '}');
  if (to < 0) return null;
  // The last line at the margin that opens a brace: the end of the parameters, or of a result type over several lines.
  const opening = lines.slice(start, to).findLastIndex((line) => /^\S.*\{$/u.test(line));
  return opening < 0 ? null : { from: start + opening + 1, to };
}
