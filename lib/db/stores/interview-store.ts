import { compareInterviewEvents } from '#lib/interview/interview-state.ts';
import type { InterviewEvent } from '#lib/interview/interview-event.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { InterviewStore } from '#lib/study/ports/interview-store.ts';
import type { Database, Queries } from '#lib/db/client.ts';
import { chunksOf, insertRows } from '#lib/db/insert-rows.ts';
import { fromInterviewEvent, toInterviewEvent } from '#lib/db/interview-rows.ts';

/** Below the number of parameters that one statement may have. */
const CHUNK = 500;

/** Events of interviews in the database. */
export function interviewStore(database: Database): InterviewStore {
  return {
    record: (learnerId, { eventIds, interviewIds }, decide) =>
      database.write(learnerId, async (queries) => {
        const byId = await interviewEventsById(queries, learnerId, eventIds);
        await writeInterviewEvents(
          queries,
          learnerId,
          decide({ byId, interviews: await ofInterviews(queries, learnerId, interviewIds) }),
        );
      }),
    of: (learnerId, interviewIds) => database.read((queries) => ofInterviews(queries, learnerId, interviewIds)),
    latest: (learnerId, limit) =>
      database.read(async (queries) => {
        const rows = await queries.interviewEvent.findMany({
          where: { learnerId, kind: 'made' },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
          take: limit,
          select: { interviewId: true },
        });
        return rows.map(({ interviewId }) => interviewId);
      }),
    page: (learnerId, place, limit) =>
      database.read(async (queries) => {
        const rows = await queries.interviewEvent.findMany({
          where: {
            learnerId,
            ...(place && { OR: [{ at: { gt: place.at } }, { at: place.at, id: { gt: place.id } }] }),
          },
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
          take: limit,
        });
        return rows.map(toInterviewEvent);
      }),
  };
}

/** The events of interviews that have one of these ids. */
export async function interviewEventsById(
  queries: Queries,
  learnerId: LearnerId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, InterviewEvent>> {
  const found = new Map<string, InterviewEvent>();
  for (const some of chunksOf(ids, CHUNK)) {
    const rows = await queries.interviewEvent.findMany({ where: { learnerId, id: { in: [...some] } } });
    for (const row of rows) found.set(row.id, toInterviewEvent(row));
  }
  return found;
}

/** Adds events of interviews. */
export async function writeInterviewEvents(
  queries: Queries,
  learnerId: LearnerId,
  events: readonly InterviewEvent[],
): Promise<void> {
  await insertRows(
    queries,
    'InterviewEvent',
    events.map((event) => fromInterviewEvent(learnerId, event)),
  );
}

async function ofInterviews(
  queries: Queries,
  learnerId: LearnerId,
  interviewIds: readonly string[],
): Promise<ReadonlyMap<string, readonly InterviewEvent[]>> {
  const found = new Map<string, InterviewEvent[]>();
  for (const some of chunksOf(interviewIds, CHUNK)) {
    const rows = await queries.interviewEvent.findMany({ where: { learnerId, interviewId: { in: [...some] } } });
    for (const event of rows.map(toInterviewEvent).sort(compareInterviewEvents)) {
      const events = found.get(event.interviewId);
      if (events) events.push(event);
      else found.set(event.interviewId, [event]);
    }
  }
  return found;
}
