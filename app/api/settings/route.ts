import { cookies } from 'next/headers';
import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed, settingsRefused } from '#app/api/_http/refuse.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { LOCALE_COOKIE } from '#lib/i18n/locale.ts';
import { gradus } from '#lib/server.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const changes = z.strictObject({
  settings: z.record(z.string(), z.unknown()).optional(),
  packs: z.record(z.string(), z.boolean()).optional(),
});

/** The settings, and which packs are studied. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json(await gradus(new URL(request.url).searchParams.get('zone')).getSettings()));
}

/** Changes some settings or the choice of packs: `{settings?: {…}, packs?: {path: boolean}}`; answers with all of them. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 100_000);
    if (!body.ok) return body.problem;
    const form = changes.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const app = gradus();
    const { settings, packs = {} } = form.data;
    const known = new Set((await app.getSettings()).packs.map(({ path }) => path));
    const unknown = Object.keys(packs).find((path) => !known.has(path));
    if (unknown !== undefined) return problem(404, 'request.unknownPack', { id: unknown });
    if (settings) {
      const saved = await app.saveSettings(settings);
      if (!saved.ok) return settingsRefused(saved.problem);
      if ('locale' in settings) await rememberLocale(saved.value.locale);
    }
    for (const [path, enrolled] of Object.entries(packs)) await app.enrolPack(path, enrolled);
    return json(await app.getSettings());
  });
}

/** The pages read the language from a cookie, before there is a learner. */
async function rememberLocale(locale: string | null): Promise<void> {
  const store = await cookies();
  if (locale === null) store.delete(LOCALE_COOKIE);
  else store.set(LOCALE_COOKIE, locale, { path: '/', sameSite: 'lax', maxAge: 365 * 86_400 });
}
