import { failure, success, type Result } from '#lib/base/result.ts';
import { problem } from './respond.ts';

/** The bytes of a request whose body is a file, or the response that refuses one larger than `limitBytes`, whatever content-length says. */
export async function acceptFile(request: Request, limitBytes: number): Promise<Result<Uint8Array, Response>> {
  const tooLarge = () => problem(413, 'restore.too-large', { limit: limitBytes / 1_000_000 });
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) return failure(await tooLarge());
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) return success(Buffer.concat(pieces));
    length += next.value.byteLength;
    if (length > limitBytes) {
      await reader?.cancel();
      return failure(await tooLarge());
    }
    pieces.push(next.value);
  }
}

/** The largest backup that is taken over HTTP; next.config.js lets as much through. */
export const LARGEST_UPLOAD = 500_000_000;

/** What the file of a request is called: `?name=`. */
export function nameOf(request: Request): string {
  return new URL(request.url).searchParams.get('name')?.slice(0, 200) || 'gradus-backup.zip';
}
