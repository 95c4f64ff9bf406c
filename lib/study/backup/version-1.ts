import { z } from 'zod';
import type { Backup, BackupEntry } from './backup-entry.ts';
import { BACKUP_FORMAT } from './manifest.ts';

const items = z.array(z.looseObject({}));

/** The one JSON text that a backup was at first. */
const version1 = z.looseObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(1),
  exportedAt: z.int(),
  learner: z.looseObject({}),
  revisions: items,
  queues: z.record(z.string(), z.unknown()),
  packPresets: z.record(z.string(), z.string()),
  enrolments: z.record(z.string(), z.boolean()),
  plans: items,
  fits: items,
  reviews: z.array(z.looseObject({ kind: z.string() })),
  submissions: items,
});

/** The sections that a version 1 would have today; null for what is no backup of that version. */
export function sectionsOfVersion1(json: unknown): Pick<Backup, 'exportedAt' | 'sections'> | null {
  const read = version1.safeParse(json);
  if (!read.success) return null;
  const old = read.data;
  const entries = (kind: string, bodies: readonly unknown[]): readonly BackupEntry[] =>
    bodies.map((body) => ({ kind, version: 1, body }));
  const queues = Object.entries(old.queues).map(([preset, queue]) => ({ preset, queue }));
  const enrolments = Object.entries(old.enrolments).map(([pack, enrolled]) => ({ pack, enrolled }));
  const packPresets = Object.entries(old.packPresets).map(([pack, preset]) => ({ pack, preset }));
  return {
    exportedAt: old.exportedAt,
    sections: new Map([
      ['learner', entries('profile', [old.learner])],
      ['presets', [...entries('revision', old.revisions), ...entries('queue', queues)]],
      ['packs', [...entries('enrolment', enrolments), ...entries('preset', packPresets)]],
      ['plans', entries('plan', old.plans)],
      ['fits', entries('fit', old.fits)],
      ['views', []],
      ['lists', []],
      ['reviews', old.reviews.map((event) => ({ kind: event.kind, version: 1, body: event }))],
      ['submissions', entries('submission', old.submissions)],
      ['quizzes', []],
      ['interviews', []],
      ['remarks', []],
    ]),
  };
}
