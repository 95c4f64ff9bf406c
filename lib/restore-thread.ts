import type { EpochMillis } from '#lib/base/time.ts';
import type { Result } from '#lib/base/result.ts';
import { invariant } from '#lib/base/invariant.ts';
import type { Database } from '#lib/db/client.ts';
import type { RestoreCounts } from '#lib/study/backup/merge-backup.ts';
import type { Restored, RestoreProblem } from '#lib/study/backup/restored.ts';
import type { FormerIds } from '#lib/study/former/former-names.ts';
import type { TellPercent } from '#lib/study/ports/effects.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import { inThread, type ThreadMessage } from './in-thread.ts';

/** What the thread is started with. */
export type RestoreErrand = {
  readonly file: string;
  readonly learnerId: LearnerId;
  readonly now: EpochMillis;
  readonly zone: string;
  readonly formerCards?: FormerIds;
  readonly bytes: Uint8Array;
  readonly isPreview: boolean;
};

/** What the thread comes to: for a preview, what it would do. */
export type RestoreOutcome = Result<RestoreCounts | Restored, RestoreProblem>;

/** What the thread says. */
export type RestoreMessage = ThreadMessage<RestoreOutcome>;

/** Whose backup it is, and when and where it is restored. */
export type RestoreMoment = Omit<RestoreErrand, 'bytes' | 'isPreview' | 'file'>;

/** `previewRestore` while others are served. The bytes are handed over: they are empty afterwards. */
export async function previewInThread(
  { file }: Database,
  moment: RestoreMoment,
  bytes: Uint8Array,
): Promise<Result<RestoreCounts, RestoreProblem>> {
  const outcome = await run({ ...moment, file, bytes, isPreview: true }, undefined);
  return outcome as Result<RestoreCounts, RestoreProblem>;
}

/** `restoreBackup` while others are served; whoever writes meanwhile waits. The bytes are handed over: they are empty afterwards. */
export async function restoreInThread(
  database: Database,
  moment: RestoreMoment,
  bytes: Uint8Array,
  tell: TellPercent,
): Promise<Result<Restored, RestoreProblem>> {
  const errand = { ...moment, file: database.file, bytes, isPreview: false };
  return database.lend(async () => (await run(errand, tell)) as Result<Restored, RestoreProblem>);
}

async function run(errand: RestoreErrand, tell: TellPercent | undefined): Promise<RestoreOutcome> {
  const { bytes } = errand;
  // Small ones share their memory with others.
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
  const outcome = await inThread<RestoreOutcome>(
    {
      program: 'lib/restore-thread-program.ts',
      data: { ...errand, bytes: own },
      transfer: own.buffer instanceof ArrayBuffer ? [own.buffer] : [],
      longestMillis: LONGEST_MILLIS,
      name: 'The thread that restores',
    },
    { signal: NEVER, ...(tell && { tell }) },
  );
  invariant(outcome, 'nobody aborts a restore');
  return outcome;
}

/** A million events are read, written and folded in some minutes. */
const LONGEST_MILLIS = 1_200_000;

/** What is begun is brought to its end. */
const NEVER = new AbortController().signal;
