import { knownPackPath } from '#lib/base/card-id.ts';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed, settingsRefused } from '#app/api/_http/refuse.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { LOCALE_COOKIE } from '#lib/i18n/locale.ts';
import { asking } from '#app/asking.ts';
import { getSettings } from '#lib/study/settings/settings.ts';
import { enrolPack } from '#lib/study/settings/enrol-pack.ts';
import { saveSettings } from '#lib/study/settings/settings.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const changes = z.strictObject({
  settings: z.record(z.string(), z.unknown()).optional(),
  packs: z.record(z.string(), z.boolean()).optional(),
});

/** The settings, and which packs are studied. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json(await getSettings(await asking(request))));
}

/** Changes some settings or the choice of packs: `{settings?: {…}, packs?: {path: boolean}}`; answers with all of them. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 100_000);
    if (!body.ok) return body.problem;
    const form = changes.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const context = await asking(request);
    const { settings, packs = {} } = form.data;
    const choices = Object.entries(packs).map(([path, enrolled]) => [knownPackPath(path), enrolled] as const);
    const known = new Set((await getSettings(context)).packs.map(({ path }) => path));
    const unknown = choices.find(([path]) => !known.has(path));
    if (unknown) return problem(404, 'request.unknownPack', { id: unknown[0] });
    if (settings) {
      const saved = await saveSettings(context, settings);
      if (!saved.ok) return settingsRefused(saved.problem);
      if ('locale' in settings) await rememberLocale(saved.value.locale);
    }
    for (const [path, enrolled] of choices) await enrolPack(context, path, enrolled);
    return json(await getSettings(context));
  });
}

/** The pages read the language from a cookie, before there is a learner. */
async function rememberLocale(locale: string | null): Promise<void> {
  const store = await cookies();
  if (locale === null) store.delete(LOCALE_COOKIE);
  else store.set(LOCALE_COOKIE, locale, { path: '/', sameSite: 'lax', maxAge: 365 * 86_400 });
}
