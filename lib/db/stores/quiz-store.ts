import { compareQuizEvents } from '#lib/quiz/quiz-state.ts';
import type { QuizEvent } from '#lib/quiz/quiz-event.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { QuizStore } from '#lib/study/ports/quiz-store.ts';
import type { Database, Queries } from '#lib/db/client.ts';
import { chunksOf, insertRows } from '#lib/db/insert-rows.ts';
import { fromQuizEvent, toQuizEvent } from '#lib/db/quiz-rows.ts';

/** Below the number of parameters that one statement may have. */
const CHUNK = 500;

/** Events of quizzes in the database. */
export function quizStore(database: Database): QuizStore {
  return {
    record: (learnerId, { eventIds, quizIds }, decide) =>
      database.write(learnerId, async (queries) => {
        const byId = await quizEventsById(queries, learnerId, eventIds);
        await writeQuizEvents(
          queries,
          learnerId,
          decide({ byId, quizzes: await ofQuizzes(queries, learnerId, quizIds) }),
        );
      }),
    of: (learnerId, quizIds) => database.read((queries) => ofQuizzes(queries, learnerId, quizIds)),
    latest: (learnerId, limit) =>
      database.read(async (queries) => {
        const rows = await queries.quizEvent.findMany({
          where: { learnerId, kind: 'made' },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
          take: limit,
          select: { quizId: true },
        });
        return rows.map(({ quizId }) => quizId);
      }),
    page: (learnerId, place, limit) =>
      database.read(async (queries) => {
        const rows = await queries.quizEvent.findMany({
          where: {
            learnerId,
            ...(place && { OR: [{ at: { gt: place.at } }, { at: place.at, id: { gt: place.id } }] }),
          },
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
          take: limit,
        });
        return rows.map(toQuizEvent);
      }),
  };
}

/** The events of quizzes that have one of these ids. */
export async function quizEventsById(
  queries: Queries,
  learnerId: LearnerId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, QuizEvent>> {
  const found = new Map<string, QuizEvent>();
  for (const some of chunksOf(ids, CHUNK)) {
    const rows = await queries.quizEvent.findMany({ where: { learnerId, id: { in: [...some] } } });
    for (const row of rows) found.set(row.id, toQuizEvent(row));
  }
  return found;
}

/** Adds events of quizzes. */
export async function writeQuizEvents(
  queries: Queries,
  learnerId: LearnerId,
  events: readonly QuizEvent[],
): Promise<void> {
  await insertRows(
    queries,
    'QuizEvent',
    events.map((event) => fromQuizEvent(learnerId, event)),
  );
}

async function ofQuizzes(
  queries: Queries,
  learnerId: LearnerId,
  quizIds: readonly string[],
): Promise<ReadonlyMap<string, readonly QuizEvent[]>> {
  const found = new Map<string, QuizEvent[]>();
  for (const some of chunksOf(quizIds, CHUNK)) {
    const rows = await queries.quizEvent.findMany({ where: { learnerId, quizId: { in: [...some] } } });
    for (const event of rows.map(toQuizEvent).sort(compareQuizEvents)) {
      const events = found.get(event.quizId);
      if (events) events.push(event);
      else found.set(event.quizId, [event]);
    }
  }
  return found;
}
