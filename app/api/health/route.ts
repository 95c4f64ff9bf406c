import { answering, json } from '#app/api/_http/respond.ts';
import { gradus } from '#lib/server.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Says that the database can be read, and what the packs hold. */
export function GET(): Promise<Response> {
  return answering(async () => {
    const app = gradus();
    await app.getSettings();
    const { cards, exercises, broken, fingerprint } = app.catalog;
    return json({
      status: 'ok',
      cards: cards.size,
      exercises: exercises.size,
      brokenPacks: broken.map(({ area, id, problems }) => ({ pack: `${area}/${id}`, problems: problems.length })),
      packs: fingerprint,
    });
  });
}
