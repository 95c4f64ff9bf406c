import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { refuseRequest } from '#app/_guard/refuse-request.ts';
import { accessToken } from '#lib/access/access-token.ts';
import { admit } from '#lib/access/admit.ts';
import { type Network, readNetwork } from '#lib/access/network.ts';
import { barePolicy, COMMON_HEADERS, pagePolicy } from '#lib/access/policy.ts';
import { databaseProbe } from '#lib/database-probe.ts';
import { environment } from '#lib/env.ts';
import { JUDGE_POLICY } from '#lib/runner/browser/judge-policy.ts';

/** Every request passes here, files and pages alike: who may not come in hears why, and what goes out has the headers that protect it. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = randomBytes(16).toString('base64');
  const response = await answer(request, nonce);
  for (const [name, value] of Object.entries(COMMON_HEADERS)) response.headers.set(name, value);
  return response;
}

async function answer(request: NextRequest, nonce: string): Promise<NextResponse> {
  // Next says the port that it listens on.
  const network = readNetwork(process.env);
  const { searchParams, pathname } = request.nextUrl;
  const asked = {
    method: request.method,
    path: pathname,
    headers: request.headers,
    token: searchParams.get('token'),
    cookie: request.cookies.get(cookieName(network))?.value ?? null,
  };
  const admission = admit(asked, network, () => (token ??= accessToken(environment().dataFolder)));
  if (admission.kind === 'refused') {
    return refuseRequest(request, admission, { nonce, home: `http://localhost:${network.port}` });
  }
  return admission.kind === 'exchange' ? exchange(request, admission, network) : letIn(request, nonce);
}

let token: string | null = null;

/** Cookies do not tell ports apart: two servers of one machine must not overwrite each other’s. */
function cookieName({ port }: Network): string {
  return `gradus-access-${port}`;
}

function exchange(
  request: NextRequest,
  { cookie, isSecure }: { readonly cookie: string; readonly isSecure: boolean },
  network: Network,
): NextResponse {
  const url = request.nextUrl.clone();
  url.searchParams.delete('token');
  const response = NextResponse.redirect(url, 303);
  response.headers.set('cache-control', 'no-store');
  // Not strict: the link may be followed out of a message.
  const options = { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/', maxAge: YEAR_SECONDS } as const;
  response.cookies.set(cookieName(network), cookie, options);
  return response;
}

const YEAR_SECONDS = 365 * 86_400;

async function letIn(request: NextRequest, nonce: string): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  // The sandbox’s page brings its own policy; a policy does nothing for a style sheet, a script or a picture.
  if (pathname === '/sandbox.html' || pathname.startsWith('/_next/static/')) return NextResponse.next();
  if (pathname.startsWith('/judge/')) return judgeFile(pathname);
  if (pathname.startsWith('/api/')) return withPolicy(NextResponse.next(), barePolicy(nonce));
  const policy = pagePolicy(nonce, process.env.NODE_ENV === 'development');
  // Next finds the nonce in the request’s own policy and gives it to each script that it writes.
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  // A page cannot say by itself that it has failed: it says why, and would answer 200.
  const isUsable = request.headers.has('rsc') || ((await databaseProbe.ask?.()) ?? true);
  return withPolicy(NextResponse.next({ request: { headers }, ...(isUsable ? {} : { status: 503 }) }), policy);
}

/** What Python starts from is named by what is in it, so that a browser need not ask for it again. */
function judgeFile(pathname: string): NextResponse {
  const response = withPolicy(NextResponse.next(), JUDGE_POLICY);
  if (/^\/judge\/python\/[\w-]+\.gz$/u.test(pathname)) {
    response.headers.set('cache-control', 'private, max-age=31536000, immutable');
    response.headers.set('content-type', 'application/octet-stream');
  }
  return response;
}

function withPolicy(response: NextResponse, policy: string): NextResponse {
  response.headers.set('content-security-policy', policy);
  return response;
}
