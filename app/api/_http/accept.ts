import { failure, success, type Result } from '#lib/base/result.ts';
import { isDeeperThan } from './json-depth.ts';
import { problem } from './respond.ts';

/**
 * The JSON body of a request, or the response that refuses it: one larger than `limitBytes`, or nested deeper than anything of ours. Whether the request
 * may be sent at all was decided in proxy.ts.
 */
export async function accept(request: Request, limitBytes: number): Promise<Result<unknown, Response>> {
  const body = await readWithin(request, limitBytes);
  if (body === null) return failure(await problem(413, 'request.tooLarge', { limit: limitBytes }));
  // What validates and copies it goes down recursively, and would use up the stack.
  if (isDeeperThan(body, DEEPEST)) return failure(await problem(400, 'request.tooDeep', { limit: DEEPEST }));
  try {
    return success(JSON.parse(body) as unknown);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure(await problem(400, 'request.notJson', { detail }));
  }
}

// A report, which is our deepest, has 7.
const DEEPEST = 64;

/** Reads at most `limit` bytes, whatever content-length says; null when there are more. */
async function readWithin(request: Request, limit: number): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null;
  if (!request.body) return '';
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
