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
