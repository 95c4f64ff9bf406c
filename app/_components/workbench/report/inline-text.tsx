/** A short text of a pack in which `code` is marked with backticks. */
export function InlineText({ text }: { readonly text: string }) {
  return partsOf(text).map(({ from, part }) =>
    part.startsWith('`') && part.length > 2 ? <code key={from}>{part.slice(1, -1)}</code> : part,
  );
}

function partsOf(text: string): readonly { readonly from: number; readonly part: string }[] {
  return Array.from(text.matchAll(/`[^`]+`|[^`]+|`/g), (match) => ({ from: match.index, part: match[0] }));
}
