import type { ErrorText } from '#lib/i18n/error-text.ts';

/** One line of an answer that takes a while: how far it is, and at last what came of it or why nothing did. */
export type Line<Value> = { readonly percent: number } | { readonly value: Value } | { readonly error: ErrorText };

/** The values of an answer that comes as lines of JSON, each as soon as it is there. */
export async function* linesOf<Line>(response: Response): AsyncGenerator<Line> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) return;
    const lines = (rest + next.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Line;
  }
}
