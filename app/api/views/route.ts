import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed } from '#app/api/_http/refuse.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import {
  LONGEST_VIEW_NAME,
  LONGEST_VIEW_QUERY,
  MOST_VIEWS,
  removeView,
  savedViews,
  saveView,
  type ViewProblem,
} from '#lib/study/browse/saved-views.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const change = z.union([
  z.strictObject({
    save: z.strictObject({
      id: z.uuid(),
      name: z.string().max(LONGEST_VIEW_NAME),
      query: z.string().max(LONGEST_VIEW_QUERY),
    }),
  }),
  z.strictObject({ remove: z.uuid() }),
]);

const CODES = {
  'no-name': 'view.noName',
  'name-taken': 'view.nameTaken',
  'too-many': 'view.tooMany',
} as const satisfies Readonly<Record<ViewProblem, string>>;

/** The saved views of the table of cards. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json(await savedViews(await asking(request))));
}

/** Keeps a view, `{save: {id, name, query}}`, in place of the one with its id, or forgets one, `{remove: id}`; answers with all. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 10_000);
    if (!body.ok) return body.problem;
    const form = change.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const context = await asking(request);
    if ('remove' in form.data) return json(await removeView(context, form.data.remove));
    const saved = await saveView(context, form.data.save);
    if (saved.ok) return json(saved.value);
    return problem(422, CODES[saved.problem], { id: form.data.save.name, limit: MOST_VIEWS });
  });
}
