import { randomBytes } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { databaseText } from '#app/database-text.ts';
import type { Locale } from '#lib/base/localized.ts';
import { errorText, type ErrorCode, type ErrorText } from '#lib/i18n/error-text.ts';
import { chooseLocale, LOCALE_COOKIE } from '#lib/i18n/locale.ts';
import { rememberError } from '#lib/recent-errors.ts';
import { databaseProblem } from '#lib/server.ts';

/** `body` as JSON that nobody may keep. */
export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}

/** `{error: {code, message, fix}}` in the language of the one who asks. */
export async function problem(
  status: number,
  code: ErrorCode,
  values: Readonly<Record<string, string | number>> = {},
): Promise<Response> {
  return json({ error: errorText(await askedLocale(), code, values) }, status);
}

/**
 * What `work` answers; an error it throws becomes a response that says what, where and what to do. None of these has a status that says the
 * request was at fault, so that a client keeps what it could not send.
 */
export async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const explain = await errorOf();
    const { status, text } = explain(error);
    return json({ error: text }, status);
  }
}

/** How an error is told to the one who asks, in their language; it is also written to the server’s log. */
export async function errorOf(): Promise<(error: unknown) => { readonly status: number; readonly text: ErrorText }> {
  const locale = await askedLocale();
  return (error) => {
    const database = databaseProblem(error);
    if (!database) {
      // What it says may be a path of this machine or the words of a library: the terminal has it, and the number leads there.
      const id = randomBytes(4).toString('hex');
      console.error(`Error ${id}:`, error);
      rememberError(error, 'api', id);
      return { status: 500, text: errorText(locale, 'internal', { id }) };
    }
    console.error(error);
    rememberError(error, 'api', null);
    return { status: database.kind === 'full' ? 507 : 503, text: databaseText(locale, database) };
  };
}

/** The language of the one who asks. */
export async function askedLocale(): Promise<Locale> {
  return chooseLocale((await cookies()).get(LOCALE_COOKIE)?.value, (await headers()).get('accept-language'));
}
