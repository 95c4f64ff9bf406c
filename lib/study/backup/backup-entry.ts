import type { EpochMillis } from '#lib/base/time.ts';

/**
 * One thing in a backup. Whoever reads it and does not know the kind, or knows only earlier versions of it, keeps it as it
 * is and passes it on.
 */
export type BackupEntry = {
  readonly kind: string;
  /** Of the kind; counts from 1. */
  readonly version: number;
  /** What JSON can say. */
  readonly body: unknown;
};

/** A backup that is whole. */
export type Backup = {
  readonly version: number;
  readonly exportedAt: EpochMillis;
  /** The entries of each section by its name, sections of newer programs too. */
  readonly sections: ReadonlyMap<string, readonly BackupEntry[]>;
};
