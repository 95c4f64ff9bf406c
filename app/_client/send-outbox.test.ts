import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reviewOf, startOutboxServer, submissionOf, type Fault } from '#tests/support/outbox-server.ts';
import { ClientDatabase } from './client-database.ts';
import { reviewEntry, type OutboxEntry } from './outbox-entry.ts';
import { appendEntries, refusedEntries, settleEntries, waitingEntries } from './outbox.ts';
import { Pace, sendOutbox, type EntryStore } from './send-outbox.ts';

let names = 0;
let database: ClientDatabase;
let server: Awaited<ReturnType<typeof startOutboxServer>>;
let pace: Pace;
const store: EntryStore = {
  waiting: () => waitingEntries(database),
  settle: (sent, reply) => settleEntries(database, sent, reply),
};
const send = () => sendOutbox(store, server.post, pace);
const append = (...entries: readonly OutboxEntry[]) => appendEntries(database, entries);
const entry = (id: string, cardId?: string) => reviewEntry(reviewOf(id, cardId));
const waiting = async (): Promise<readonly string[]> => (await waitingEntries(database)).map(({ id }) => id);
const refused = async () => (await refusedEntries(database)).map(({ id, reason }) => [id, reason]);
/** Rounds as the loop makes them, without its pauses. */
const rounds = async (count: number): Promise<void> => {
  for (let round = 0; round < count; round += 1) await send();
};

beforeEach(async () => {
  database = new ClientDatabase(`send-${(names += 1)}`);
  server = await startOutboxServer();
  pace = new Pace();
});
afterEach(async () => {
  database.close();
  await server.close();
});

describe('sending', () => {
  test('goes oldest first in batches, and empties the outbox', async () => {
    const ids = Array.from({ length: 230 }, (_, index) => `id-${index}`);
    await append(...ids.map((id) => entry(id)));
    expect(await send()).toBe('sent');
    expect(server.batches).toEqual([100, 100, 30]);
    expect(server.log).toEqual(ids);
    expect(await waiting()).toEqual([]);
  });

  test('answers and submissions arrive in the order in which they were made', async () => {
    await append(entry('a', 'x/y'), submissionOf('s'), entry('b', 'exercise:losses/softmax'), entry('c', 'x/z'));
    expect(await send()).toBe('sent');
    expect(server.log).toEqual(['a', 's', 'b', 'c']);
  });

  test('when the answer is lost the entries stay, and sent again they count once', async () => {
    server.faults.push('lose-answer', 'lose-answer');
    await append(entry('a'), submissionOf('s'));
    expect(await send()).toBe('waiting');
    expect(await waiting()).toEqual(['a', 's']);
    expect(await send()).toBe('sent');
    expect(server.log.toSorted()).toEqual(['a', 's']);
  });

  test.each<Fault>([200, 201, 204, 302, 307, 400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 503, 'tear-answer'])(
    'an answer of the way, or half of one, delivers nothing and refuses nothing: %s',
    async (fault) => {
      for (const one of [entry('a'), submissionOf('s')]) {
        await append(one);
        server.faults.splice(0, Infinity, fault);
        expect(await send()).toBe('waiting');
        expect(await waiting()).toEqual([one.id]);
        expect(await refused()).toEqual([]);
        expect(await send()).toBe('sent');
      }
      expect(server.log).toEqual(['a', 's']);
    },
  );

  test('what is refused by its id is set aside with the server’s reason, an answer or a submission', async () => {
    await append(entry('a'), entry('bad-1'), submissionOf('bad-2'), entry('b'));
    expect(await send()).toBe('sent');
    expect(server.log).toEqual(['a', 'b']);
    expect(await refused()).toEqual([
      ['bad-1', 'unknown-card'],
      ['bad-2', 'unknown-card'],
    ]);
  });

  test('a batch that the server cannot read is split, and the one at fault is set aside with its reason', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => (index === 17 ? 'malformed' : `id-${index}`));
    await append(...ids.map((id) => entry(id)));
    expect(await send()).toBe('sent');
    expect(server.log).toEqual(ids.filter((id) => id !== 'malformed'));
    expect(await refused()).toEqual([['malformed', 'It said request.malformed.']]);
  });

  test('an event of a newer version is passed on with it', async () => {
    await append({ ...entry('a'), version: 2 });
    expect(await send()).toBe('sent');
    expect(server.events).toEqual([{ ...reviewOf('a'), version: 2 }]);
  });

  test('a submission of a newer version is passed on with it', async () => {
    await append({ ...submissionOf('s2'), version: 2 });
    expect(await send()).toBe('sent');
    expect(server.submissions).toEqual([{ ...(submissionOf('s2').body as object), version: 2 }]);
  });

  test('an entry of an unknown kind stays, and holds nothing up', async () => {
    const dream = { kind: 'dream', version: 1, id: 'd', body: {} };
    await append(dream, entry('a', 'exercise:losses/softmax'));
    expect(await send()).toBe('sent');
    expect(server.log).toEqual(['a']);
    expect(await waitingEntries(database)).toEqual([dream]);
  });
});

describe('one entry that does not get through', () => {
  test.each(['blocked', 'poison'])('does not hold up those of other cards, and goes on waiting: %s', async (bad) => {
    const ids = Array.from({ length: 30 }, (_, index) => `id-${index}`);
    await append(submissionOf(bad), entry(`${bad}-2`, 'x/bad'), ...ids.map((id) => entry(id, `x/${id}`)));
    await rounds(3);
    expect(server.log.toSorted()).toEqual(ids.toSorted());
    expect(await waiting()).toEqual([bad, `${bad}-2`]);
    expect(await refused()).toEqual([]);
  });

  test('holds up what comes after it about the same card: the server need not guess', async () => {
    await append(submissionOf('blocked'), entry('a', 'exercise:losses/softmax'), entry('b', 'x/y'));
    await rounds(4);
    expect(server.log).toEqual(['b']);
    expect(await waiting()).toEqual(['blocked', 'a']);
  });

  test('unless the server itself fails at it again and again', async () => {
    await append(submissionOf('poison'), entry('a', 'exercise:losses/softmax'));
    await rounds(4);
    expect(server.log).toEqual(['a']);
    expect(await waiting()).toEqual(['poison']);
  });

  test('a round without network asks a few times at most', async () => {
    server.faults.push(...Array.from({ length: 100 }, () => 'refuse-connection' as const));
    await append(...Array.from({ length: 200 }, (_, index) => entry(`id-${index}`, `x/${index}`)));
    expect(await send()).toBe('waiting');
    expect(100 - server.faults.length).toBeLessThanOrEqual(4);
  });
});

test('whatever faults come, every entry is recorded exactly once, each card’s in order, two tabs or one', async () => {
  const fault = fc.constantFrom<Fault>(
    'none',
    'refuse-connection',
    'lose-answer',
    'tear-answer',
    'break',
    200,
    403,
    404,
  );
  const made = fc.array(fc.record({ card: fc.integer({ min: 0, max: 2 }), submits: fc.boolean() }), {
    minLength: 1,
    maxLength: 9,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { maxLength: 8 }), made, async (faults, steps) => {
      server.log.length = 0;
      server.faults.splice(0, Infinity, ...faults);
      const entries = steps.map(({ card, submits }, index) => {
        const id = `${(names += 1)}-${index}`;
        return submits ? submissionOf(id, `c/${card}`) : entry(id, `exercise:c/${card}`);
      });
      await append(...entries);
      while ((await waiting()).length > 0) await Promise.all([send(), sendOutbox(store, server.post)]);
      expect(server.log.toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
      for (const card of [0, 1, 2]) {
        const own = entries.filter((_, index) => steps[index]!.card === card).map(({ id }) => id);
        expect(server.log.filter((id) => own.includes(id))).toEqual(own);
      }
    }),
    { numRuns: 25 },
  );
});
