import { NextResponse, type NextRequest } from 'next/server';
import { refusalPage } from './refusal-page.ts';
import type { RefusalReason } from '#lib/access/admit.ts';
import { barePolicy } from '#lib/access/policy.ts';
import { errorText } from '#lib/i18n/error-text.ts';
import { chooseLocale, LOCALE_COOKIE } from '#lib/i18n/locale.ts';

/** Tells whoever asked why they are not let in and what to do: in JSON where a program asks, else as a page. */
export function refuseRequest(
  request: NextRequest,
  { why, detail }: { readonly why: RefusalReason; readonly detail: string },
  { nonce, home }: { readonly nonce: string; readonly home: string },
): NextResponse {
  const locale = chooseLocale(request.cookies.get(LOCALE_COOKIE)?.value, request.headers.get('accept-language'));
  const values = { detail, home };
  const headers = {
    'cache-control': 'no-store',
    'content-security-policy': barePolicy(nonce),
    ...(why === 'badMethod'
      ? { allow: request.nextUrl.pathname.startsWith('/api/') ? 'GET, HEAD, POST' : 'GET, HEAD' }
      : {}),
    ...(STATUS[why] === 401 ? { 'www-authenticate': 'Bearer realm="Gradus"' } : {}),
  };
  const init = { status: STATUS[why], headers };
  if (request.nextUrl.pathname.startsWith('/api/')) {
    return NextResponse.json({ error: errorText(locale, `request.${why}`, values) }, init);
  }
  const page = refusalPage(`request.${why}`, values, { first: locale, nonce });
  return new NextResponse(page, { ...init, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
}

const STATUS: Readonly<Record<RefusalReason, number>> = {
  unknownHost: 421,
  badMethod: 405,
  badAddress: 400,
  noToken: 401,
  wrongToken: 401,
  otherOrigin: 403,
};
