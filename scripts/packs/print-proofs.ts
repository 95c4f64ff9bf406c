import { printTable, short } from '#scripts/bench/table.ts';
import type { ExerciseProof } from '#lib/packs/proof/exercise-proof.ts';

/** One line for each exercise: what was proved, and what is closest to going wrong. */
export function printProofs(proofs: readonly ExerciseProof[]): void {
  printTable(
    'Proof (margins are |difference|/tolerance: the reference at most 0.1, a mistake at least 10)',
    [
      'exercise',
      'right ones × seeds',
      'reference',
      'alternatives',
      'mistakes caught',
      'weakest mistake',
      'margin',
      'first shows in',
    ],
    proofs.map((proof) => [
      proof.exercise,
      `${proof.implementations} × ${proof.seeds}`,
      short(proof.referenceMargin),
      short(proof.alternativesMargin),
      `${proof.caught} of ${proof.mistakes}`,
      proof.weakest?.mistake ?? '–',
      proof.weakest ? short(proof.weakest.margin) : '–',
      proof.weakest?.regime ?? '–',
    ]),
  );
  const near = proofs.flatMap(({ exercise, near: found }) => found.map((one) => ({ exercise, ...one })));
  if (near.length > 0) console.log('\nRight code that comes near a limit (1 is the limit):');
  for (const { exercise, file, margin, check } of near) {
    console.log(`  exercises/${exercise}/${file}: ${short(margin)} at ${check}`);
  }
  console.log('');
}
