import { cookies, headers } from 'next/headers';
import { errorText, type ErrorCode } from '#lib/i18n/error-text.ts';
import { chooseLocale, LOCALE_COOKIE } from '#lib/i18n/locale.ts';
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
  const locale = chooseLocale((await cookies()).get(LOCALE_COOKIE)?.value, (await headers()).get('accept-language'));
  return json({ error: errorText(locale, code, values) }, status);
}

/**
 * What `work` answers; an error it throws becomes a response that says what, where and what to do. None of these has a status that says the
 * request was at fault, so that a client keeps what it could not send.
 */
export async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    console.error(error);
    const database = databaseProblem(error);
    if (database) {
      const { kind, file, detail } = database;
      return problem(kind === 'full' ? 507 : 503, `database.${kind}`, { file, detail });
    }
    return problem(500, 'internal', { detail: error instanceof Error ? error.message : String(error) });
  }
}
