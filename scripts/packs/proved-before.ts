import { join } from 'node:path';
import { openPieces } from '#lib/packs/kept-pieces.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import { fingerprint } from '#scripts/steps/fingerprint.mjs';

/** Something whose code is run, the folder that it lies in, and all of it that decides what its code gives. */
export type Provable<Item> = { readonly item: Item; readonly folder: string; readonly text: string };

/** All that runs code of packs, and says what is wrong with it. */
const PROOF = [
  ...['base', 'cards', 'exercises', 'grader', 'packs', 'runner', 'tensor'].map((room) => `lib/${room}`),
  'scripts/packs',
  'package-lock.json',
];

/** Where on this machine it is remembered what was proved. */
const FOLDER = join('.gradus', 'proved');

/**
 * Proves what has changed since it was proved on this machine, or all where what proves it has: code of packs draws by seeds,
 * and gives the same again. What is wrong is proved again each time.
 */
export async function provedBefore<Item>(
  all: readonly Provable<Item>[],
  prove: (items: readonly Item[]) => Promise<readonly Problem[]>,
  kept = FOLDER,
): Promise<readonly Problem[]> {
  const store = openPieces({ folder: kept, reader: fingerprint(PROOF) });
  const pieceOf = ({ folder, text }: Provable<Item>) => store.pieces([folder, text]);
  const lacking = all.filter((one) => pieceOf(one).read() === undefined);
  const problems = await prove(lacking.map(({ item }) => item));
  for (const one of lacking) {
    if (!problems.some(({ file }) => file.startsWith(`${one.folder}/`))) pieceOf(one).write(true);
  }
  store.sweep();
  return problems;
}
