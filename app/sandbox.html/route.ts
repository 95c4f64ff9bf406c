import { SANDBOX_PAGE, sandboxPolicy } from '#lib/runner/browser/sandbox-page.ts';

/** The page in which learner code runs; `?worker=blob` for browsers that refuse `data:` workers. */
export function GET(request: Request): Response {
  const kind = new URL(request.url).searchParams.get('worker') === 'blob' ? 'blob' : 'data';
  return new Response(SANDBOX_PAGE, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': sandboxPolicy(kind),
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
    },
  });
}
