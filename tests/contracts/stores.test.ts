import { join } from 'node:path';
import { describe } from 'vitest';
import { databaseStores } from '#lib/db/stores.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import { openMigrated, temporaryFolder } from '#tests/support/temporary-database.ts';
import { fitsContract } from './fits-contract.ts';
import { interviewsContract } from './interviews-contract.ts';
import { learnersContract } from './learners-contract.ts';
import { listsContract } from './lists-contract.ts';
import { quizzesContract } from './quizzes-contract.ts';
import { remarksContract } from './remarks-contract.ts';
import { reviewsContract } from './reviews-contract.ts';
import { snapshotsContract } from './snapshots-contract.ts';
import { submissionsContract } from './submissions-contract.ts';
import { viewsContract } from './views-contract.ts';
import type { OpenStores } from './open-stores.ts';

const inMemory: OpenStores = async () => ({ stores: memoryStores(), close: async () => undefined });

const inSqlite: OpenStores = async () => {
  const folder = temporaryFolder();
  const database = openMigrated(join(folder.path, 'gradus.db'));
  const close = async () => {
    await database.close();
    folder.remove();
  };
  return { stores: databaseStores(database), close };
};

describe.each([
  { name: 'in memory', open: inMemory },
  { name: 'in a SQLite file, through Prisma', open: inSqlite },
])('stores $name', ({ open }) => {
  learnersContract(open);
  reviewsContract(open);
  snapshotsContract(open);
  submissionsContract(open);
  fitsContract(open);
  quizzesContract(open);
  interviewsContract(open);
  viewsContract(open);
  listsContract(open);
  remarksContract(open);
});
