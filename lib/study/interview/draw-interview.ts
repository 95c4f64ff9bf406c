import { prngFrom } from '#lib/base/prng.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import { unreachable } from '#lib/base/invariant.ts';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { nominalMillis } from '#lib/srs/queue/exercise-time.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { listExercises, type ExerciseStanding } from '#lib/study/exercises/list-exercises.ts';
import type { InterviewWish } from './interview-wish.ts';

/** Why no interview was made. */
export type InterviewRefusal =
  | { readonly reason: 'unknown'; readonly what: 'track' | 'exercise'; readonly id: string }
  | { readonly reason: 'twice'; readonly id: string }
  /** There are not so many exercises to draw from. */
  | { readonly reason: 'lacking'; readonly wants: number; readonly has: number }
  | { readonly reason: 'id-taken' };

/** Draws the exercises that were asked for, or says what is missing. */
export async function drawInterview(
  context: StudyContext,
  { source, minutes }: Pick<InterviewWish, 'source' | 'minutes'>,
  seed: number,
): Promise<Result<readonly Exercise[], InterviewRefusal>> {
  const { library } = context;
  switch (source.kind) {
    case 'list':
      return named(context, source.exerciseIds);
    case 'track': {
      const track = library.tracks.find(({ id }) => id === source.trackId);
      if (!track) return failure({ reason: 'unknown', what: 'track', id: source.trackId });
      const pool = track.steps.flatMap(({ kind, id }) => (kind === 'exercise' ? (library.exercise(id) ?? []) : []));
      return drawn(pool, { count: source.count, minutes, seed });
    }
    case 'weak':
      return drawn(await weakest(context), { count: source.count, minutes, seed });
    default:
      return unreachable(source);
  }
}

function named({ library }: StudyContext, ids: readonly string[]): Result<readonly Exercise[], InterviewRefusal> {
  const found: Exercise[] = [];
  for (const id of ids) {
    const exercise = library.exercise(id);
    if (!exercise) return failure({ reason: 'unknown', what: 'exercise', id });
    if (found.includes(exercise)) return failure({ reason: 'twice', id });
    found.push(exercise);
  }
  return success(found);
}

type Drawing = { readonly count: number; readonly minutes: number; readonly seed: number };

/** Draws among those that somebody who is learning them can finish in an equal share of the time; the shortest where there are too few. */
function drawn(
  pool: readonly Exercise[],
  { count, minutes, seed }: Drawing,
): Result<readonly Exercise[], InterviewRefusal> {
  const share = (minutes * MINUTE_MILLIS) / count;
  const takes = ({ spec }: Exercise): number => nominalMillis(spec.difficulty);
  const fitting = pool.filter((exercise) => takes(exercise) <= share);
  const shortest = pool.toSorted((one, other) => takes(one) - takes(other));
  const taken = fitting.length >= count ? prngFrom(seed).shuffle(fitting) : shortest;
  if (taken.length < count) return failure({ reason: 'lacking', wants: count, has: taken.length });
  return success(taken.slice(0, count));
}

/** The worst kind of standing that has some: what went wrong last and what is due, then what is open, then all the others. */
async function weakest(context: StudyContext): Promise<readonly Exercise[]> {
  const listed = (await listExercises(context)).flatMap(({ exercises }) => exercises);
  const of = (...standings: readonly ExerciseStanding[]): readonly Exercise[] =>
    listed.flatMap(({ id, standing }) => (standings.includes(standing) ? (context.library.exercise(id) ?? []) : []));
  const [weak, open] = [of('tried', 'due'), of('next', 'open')];
  if (weak.length > 1) return weak;
  return weak.length + open.length > 1 ? [...weak, ...open] : [...weak, ...open, ...of('passed', 'locked')];
}
