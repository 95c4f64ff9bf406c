import { answering } from '#app/api/_http/respond.ts';
import { LOCALES } from '#lib/base/localized.ts';
import { findIndex } from '#lib/server.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/**
 * The index of what can be found, packed (`lib/find/packed-index.ts`) and compressed, its cards named in the language of `?in=`. It is
 * a compressed file, since Next lets no route say that it compressed what it sends. A browser keeps it and asks whether it
 * has changed.
 */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const asked = new URL(request.url).searchParams.get('in');
    const { tag, gzipped } = await findIndex(LOCALES.find((locale) => locale === asked) ?? 'en');
    const headers = { etag: `"${tag}"`, 'cache-control': 'private, no-cache', 'content-type': 'application/gzip' };
    return request.headers.get('if-none-match') === headers.etag
      ? new Response(null, { status: 304, headers })
      : new Response(gzipped, { headers });
  });
}
