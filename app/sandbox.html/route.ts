import { SANDBOX_FINGERPRINT, SANDBOX_PAGE, sandboxPolicy } from '#lib/runner/browser/sandbox-page.ts';

/** The page in which learner code runs; `?worker=blob` for browsers that refuse `data:` workers. */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url);
  const kind = searchParams.get('worker') === 'blob' ? 'blob' : 'data';
  const isThisText = searchParams.get('of') === SANDBOX_FINGERPRINT;
  return new Response(SANDBOX_PAGE, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': sandboxPolicy(kind),
      'cache-control': isThisText ? 'private, max-age=31536000, immutable' : 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
