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
  console.log('');
}
