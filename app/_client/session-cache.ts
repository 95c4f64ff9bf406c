import type { EpochMillis } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';
import type { ClientDatabase } from './client-database.ts';

/** Keeps a session for a start without a network; earlier days are forgotten. */
export async function saveSession(database: ClientDatabase, view: SessionView, savedAt: EpochMillis): Promise<void> {
  await database.transaction('rw', database.sessions, async () => {
    await database.sessions.put({ day: view.today, view, savedAt });
    await database.sessions.where('day').below(view.today).delete();
  });
}

/**
 * The session kept last, with every state that the server has confirmed since; null when there is none. It may be of an
 * earlier day: compare `today`.
 */
export async function lastSession(database: ClientDatabase): Promise<SessionView | null> {
  const row = await database.sessions.orderBy('day').last();
  return row?.view ?? null;
}

/** Puts the server’s states into the kept sessions. Inside a transaction of the caller. */
export async function patchSessions(
  database: ClientDatabase,
  states: Readonly<Record<string, CardState>>,
): Promise<void> {
  const rows = await database.sessions.toArray();
  const patched = rows.map((row) => Object.assign({}, row, { view: withStates(row.view, states) }));
  await database.sessions.bulkPut(patched);
}

function withStates(view: SessionView, states: Readonly<Record<string, CardState>>): SessionView {
  const entries = view.entries.map((entry) => {
    const state = states[entry.card.id];
    return state === undefined ? entry : Object.assign({}, entry, { state });
  });
  return { ...view, entries };
}
