import type { Line } from '#app/_client/lines.ts';
import { errorOf } from './respond.ts';

/** What long work is given: who calls it off, and who is told how far it is, 0 to 100. */
export type LineHooks = { readonly signal: AbortSignal; readonly tell: (percent: number) => void };

/**
 * What `work` answers, as lines of JSON: its progress while it goes on, then its value, or an error that says what, where
 * and what to do. A request that is aborted ends the work, which then answers null.
 */
export async function answeringInLines<Value>(work: (hooks: LineHooks) => Promise<Value | null>): Promise<Response> {
  const explain = await errorOf();
  const hungUp = new AbortController();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => {
      const say = (line: Line<Value>): void => {
        if (!hungUp.signal.aborted) stream.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const told = { last: -1 };
      const tell = (percent: number): void => {
        const whole = Math.floor(percent);
        if (whole > told.last) say({ percent: (told.last = whole) });
      };
      void work({ signal: hungUp.signal, tell })
        .then(
          (value) => value !== null && say({ value }),
          (error: unknown) => say({ error: explain(error).text }),
        )
        .finally(() => {
          if (!hungUp.signal.aborted) stream.close();
        });
    },
    cancel: () => hungUp.abort(),
  });
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' } });
}
