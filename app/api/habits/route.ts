import { accept } from '#app/api/_http/accept.ts';
import { settingsRefused } from '#app/api/_http/refuse.ts';
import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { getHabits } from '#lib/study/settings/study-habits.ts';
import { saveHabits } from '#lib/study/settings/study-habits.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** How the learner’s days are made up. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json(await getHabits(await asking(request))));
}

/** Changes some habits; answers with all of them. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 10_000);
    if (!body.ok) return body.problem;
    const saved = await saveHabits(await asking(request), body.value);
    return saved.ok ? json(saved.value) : settingsRefused(saved.problem);
  });
}
