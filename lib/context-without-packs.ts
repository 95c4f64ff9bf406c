import type { Database } from '#lib/db/client.ts';
import { openMoment } from '#lib/db/open-moment.ts';
import { databaseStores } from '#lib/db/stores.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { FormerIds } from '#lib/study/former/former-names.ts';
import { withFormerIds } from '#lib/study/former/former-stores.ts';
import { libraryOf } from '#lib/study/library.ts';

/** Whose work it is, when and where, and under which former ids cards are in the log. */
export type AskedWithoutPacks = Pick<StudyContext, 'learnerId' | 'now' | 'zone'> & { readonly formerCards?: FormerIds };

/** The context of work that is about what a learner has done, whatever the packs are: a repair, a backup, a restore. */
export function contextWithoutPacks(
  database: Database,
  { learnerId, now, zone, formerCards = new Map() }: AskedWithoutPacks,
): StudyContext {
  const unexpected = (): never => {
    throw new Error('nothing of this is done without packs');
  };
  return {
    stores: withFormerIds(databaseStores(database), formerCards),
    library: libraryOf([]),
    effects: {
      stripTypes: unexpected,
      judgeFit: unexpected,
      learntAnswers: unexpected,
      previewRestore: unexpected,
      restore: unexpected,
      openMoment: async () => {
        const moment = await openMoment(database.file);
        return { stores: withFormerIds(databaseStores(moment), formerCards), close: moment.close };
      },
    },
    learnerId,
    now,
    zone,
  };
}
