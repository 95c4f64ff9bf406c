import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { getSettings } from '#lib/study/settings/settings.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Says that the database can be read, and what the packs hold. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const context = await asking(request);
    await getSettings(context);
    const { cards, exercises, broken, fingerprint } = context.library;
    return json({
      status: 'ok',
      cards: cards.length,
      exercises: exercises.length,
      brokenPacks: broken.map(({ path, problems }) => ({ pack: path, problems: problems.length })),
      packs: fingerprint,
    });
  });
}
