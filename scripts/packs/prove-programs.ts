import { fileRunner, type RunFile } from '#lib/base/run-program.ts';
import { placeFinding } from '#lib/packs/checks/place-finding.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import { conceptProgramFlaws, isComputed, programFlaws } from '#lib/packs/proof/program-flaws.ts';
import type { Concept, ShelfCard } from '#lib/packs/shelf.ts';
import { openProgramBox } from '#lib/runner/program/program-box.ts';
import { placeOfCard, placeOfConcept } from './place-of.ts';

/** Concepts, and cards of theirs. */
type Proved = { readonly cards: Iterable<ShelfCard>; readonly concepts: Iterable<Concept> };

/**
 * Runs the programs that figures of cards and concepts name, below `root`, with what is drawn for them. They run in a machine
 * of their own, which gives them nothing: those of foreign packs, too.
 */
export async function provePrograms({ cards, concepts }: Proved, root: string): Promise<readonly Problem[]> {
  const computed = [...cards].filter(({ spec }) => isComputed(spec));
  const byId = new Map([...concepts].map((concept) => [concept.id, concept]));
  const box = await openProgramBox();
  const runOf = ({ programs }: Pick<Concept, 'programs'>): RunFile => fileRunner(programs, box)!;
  return distinct([
    ...computed.flatMap((card) => {
      const found = programFlaws(card.spec, runOf(byId.get(card.conceptId ?? '') ?? {}));
      return found.map((finding) => {
        const { source, path } = placeOfCard(card, root);
        return placeFinding(finding, source, path);
      });
    }),
    ...[...byId.values()].flatMap((concept) => {
      const found = conceptProgramFlaws(concept.spec, runOf(concept));
      return found.map((finding) => placeFinding(finding, placeOfConcept(concept, root).source, []));
    }),
  ]);
}

/** A card that becomes several says each thing once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
