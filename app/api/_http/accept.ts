import { failure, success, type Result } from '#lib/base/result.ts';
import { problem } from './respond.ts';

/**
 * The JSON body of a request that changes something, or the response that refuses it: another site’s page may not send it, and it may
 * not be larger than `limitBytes`.
 */
export async function accept(request: Request, limitBytes: number): Promise<Result<unknown, Response>> {
  const stranger = strangerOf(request);
  if (stranger !== null) return failure(await problem(403, 'request.otherOrigin', { origin: stranger }));
  const body = await readWithin(request, limitBytes);
  if (body === null) return failure(await problem(413, 'request.tooLarge', { limit: limitBytes }));
  try {
    return success(JSON.parse(body) as unknown);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure(await problem(400, 'request.notJson', { detail }));
  }
}

/** The origin of another site’s page; null for our own pages, and for programs, which send neither header. */
function strangerOf(request: Request): string | null {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return origin ?? site;
  if (origin === null) return null;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host ? null : origin;
}

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
