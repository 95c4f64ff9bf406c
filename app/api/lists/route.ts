import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed } from '#app/api/_http/refuse.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import {
  changeList,
  LONGEST_LIST,
  LONGEST_LIST_NAME,
  MOST_LISTS,
  type ListProblem,
} from '#lib/study/lists/change-list.ts';
import { exerciseLists } from '#lib/study/lists/exercise-lists.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const id = z.uuid();
const name = z.string().max(LONGEST_LIST_NAME);
const exercises = z.array(z.string().min(1).max(200)).max(LONGEST_LIST);
const seen = z.int().min(0);
const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('make'), id, name, exercises }),
  z.strictObject({ kind: z.literal('rename'), id, name, seen }),
  z.strictObject({ kind: z.literal('order'), id, exercises, seen }),
  z.strictObject({ kind: z.enum(['add', 'takeOut']), id, exercises: exercises.min(1) }),
  z.strictObject({ kind: z.enum(['remove', 'bringBack']), id }),
]);

const CODES = {
  'no-name': 'list.noName',
  'name-taken': 'list.nameTaken',
  'too-many': 'list.tooMany',
  'too-long': 'list.tooLong',
  'no-such-list': 'list.noSuchList',
  'no-such-exercise': 'list.noSuchExercise',
  'changed-elsewhere': 'list.changedElsewhere',
} as const satisfies Readonly<Record<ListProblem, string>>;

const STATUS: Readonly<Partial<Record<ListProblem, number>>> = { 'no-such-list': 404, 'changed-elsewhere': 409 };

/** Every list: its id, its title in both languages and the ids of its exercises. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json(await exerciseLists(await asking(request))));
}

/**
 * Changes a list of one’s own, `{kind, id, …}`, and answers with it. What was made from a state that another tab has changed since
 * is refused with 409.
 */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 200_000);
    if (!body.ok) return body.problem;
    const form = change.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const done = await changeList(await asking(request), form.data);
    if (done.ok) return json(done.value);
    const values = { name: 'name' in form.data ? form.data.name : '', limit: MOST_LISTS, longest: LONGEST_LIST };
    return problem(STATUS[done.problem] ?? 422, CODES[done.problem], values);
  });
}
