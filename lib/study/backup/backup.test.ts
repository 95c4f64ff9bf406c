import { aContext } from '#tests/support/study-context.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { contentCardId } from '#lib/base/card-id.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { backupOf, bodiesOf, bytesOf } from '#tests/support/backup-of.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { liveWithEverything } from '#tests/support/live-with-everything.ts';
import { NO_EFFECTS } from '#tests/support/no-effects.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import { BACKUP_SECTIONS } from './backup-sections.ts';
import type { BackupEntry } from './backup-entry.ts';
import { readBackup } from './read-backup.ts';
import { writeBackup } from './write-backup.ts';
import { zipFiles } from './zip-files.ts';

let context: StudyContext;
beforeEach(() => {
  const stores = memoryStores();
  context = aContext({
    stores,
    effects: { ...NO_EFFECTS, openMoment: async () => ({ stores, close: async () => undefined }) },
  });
});

const CARD = contentCardId('activations', 'relu-a');
const row = (number: number) => ({ id: uuid(number), cardId: CARD, at: NOON - 5_000 + number, zone: 'UTC' });

const live = (): Promise<void> => liveWithEverything(context);
const written = async (): Promise<Uint8Array> => bytesOf(writeBackup({ ...context }));

async function entriesOf(name: string): Promise<readonly BackupEntry[]> {
  const section = BACKUP_SECTIONS.find((one) => one.name === name)!;
  const entries: BackupEntry[] = [];
  for await (const entry of section.entries({ ...context })) entries.push(entry);
  return JSON.parse(JSON.stringify(entries)) as BackupEntry[];
}

describe('a backup', () => {
  it('can be read from the first day on', async () => {
    const backup = backupOf(await written());
    expect(backup).toMatchObject({ version: 2, exportedAt: NOON });
    expect([...backup.sections.keys()]).toEqual([...BACKUP_SECTIONS.map(({ name }) => name), 'drafts']);
    expect(bodiesOf(backup, 'reviews')).toEqual([]);
  });

  it.each(BACKUP_SECTIONS.map(({ name }) => name))(
    '%s: what goes in comes out, and there is something of it',
    async (name) => {
      await live();
      const entries = await entriesOf(name);
      expect(entries.length).toBeGreaterThan(0);
      expect(backupOf(await written()).sections.get(name)).toEqual(entries);
    },
  );

  it('has an event of a newer program under the kind and version that it came with, whole', async () => {
    await live();
    const entry = backupOf(await written())
      .sections.get('reviews')
      ?.find(({ kind }) => kind === 'dreamt');
    expect(entry).toMatchObject({ version: 3, body: { ...row(2), of: { colour: 'blue' }, localDay: '2026-03-01' } });
  });

  it('has every event, in order, also of a log longer than a page', async () => {
    const events = Array.from({ length: 4_100 }, (_, number) => ({ ...row(number), kind: 'bury' }));
    for (let from = 0; from < events.length; from += 500) {
      await recordReviews(context, events.slice(from, from + 500));
    }
    const reviews = bodiesOf(backupOf(await written()), 'reviews');
    expect(reviews).toEqual(await context.stores.reviews.page('local', null, 10_000));
    expect(reviews).toHaveLength(4_100);
  });
});

describe('a file that is no whole backup is refused', () => {
  it('cut off anywhere', async () => {
    await live();
    const bytes = await written();
    fc.assert(
      fc.property(fc.integer({ min: 2, max: bytes.length - 1 }), (length) => {
        const read = readBackup(bytes.slice(0, length));
        expect(read.ok ? null : read.problem.kind).toBe('torn');
      }),
    );
  });

  it('a line of a section changed, left out or doubled: by the name of its file', async () => {
    await live();
    const files = await unpacked(await written());
    const name = 'sections/reviews.jsonl';
    const lines = files.get(name)!.split('\n').slice(0, -1);
    const changed = [
      lines.slice(1),
      [...lines, lines[0]!],
      lines.toReversed(),
      lines.map((line) => line.replace('"easy"', '"good"')),
    ];
    for (const other of changed) {
      const bytes = await packed(new Map([...files, [name, `${other.join('\n')}\n`]]));
      expect(readBackup(bytes)).toEqual({ ok: false, problem: { kind: 'torn', part: name } });
    }
    files.delete('manifest.json');
    expect(readBackup(await packed(files))).toMatchObject({ problem: { kind: 'not-a-backup' } });
  });

  it.each([
    ['nothing', ''],
    ['another program’s JSON', '{"format":"anki","version":1}'],
    ['a picture', '\u0089PNG'],
  ])('%s', (_name, text) => {
    expect(readBackup(Buffer.from(text))).toMatchObject({ ok: false, problem: { kind: 'not-a-backup' } });
  });
});

describe('version 1, one JSON text', () => {
  const old = {
    format: 'gradus-backup',
    version: 1,
    exportedAt: NOON,
    learner: { id: 'local', newPerDay: 5 },
    revisions: [{ id: 'local/default/1' }],
    queues: { strict: { order: 'due' } },
    packPresets: { 'content/activations': 'strict' },
    enrolments: { 'exercises/losses': false },
    plans: [{ id: uuid(4) }],
    fits: [{ number: 1 }],
    reviews: [{ ...row(1), kind: 'suspend' }],
    submissions: [{ id: uuid(3) }],
  };

  it('is read into the sections of today', () => {
    const backup = backupOf(Buffer.from(JSON.stringify(old)));
    expect(backup).toMatchObject({ version: 1, exportedAt: NOON });
    expect([...backup.sections.keys()]).toEqual(BACKUP_SECTIONS.map(({ name }) => name));
    expect(backup.sections.get('reviews')).toEqual([{ kind: 'suspend', version: 1, body: old.reviews[0] }]);
    expect(bodiesOf(backup, 'packs')).toEqual([
      { pack: 'exercises/losses', enrolled: false },
      { pack: 'content/activations', preset: 'strict' },
    ]);
  });

  it('cut off anywhere is refused', () => {
    const text = JSON.stringify(old);
    for (let length = 0; length < text.length; length += 7) {
      expect(readBackup(Buffer.from(text.slice(0, length))).ok).toBe(false);
    }
  });
});

async function unpacked(bytes: Uint8Array): Promise<Map<string, string>> {
  const { strFromU8, unzipSync } = await import('fflate');
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

function packed(files: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const archive = [...files].map(([name, text]) => ({ name, pieces: piecesOf(text) }));
  return bytesOf(zipFiles(archive, NOON));
}

async function* piecesOf(text: string): AsyncGenerator<string> {
  yield text;
}
