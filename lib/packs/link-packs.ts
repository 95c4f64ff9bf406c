import { bridgeProblems } from './checks/exercises/check-bridge.ts';
import { threeOptionProblems } from './checks/check-three-options.ts';
import { citationProblems } from './checks/check-citations.ts';
import { longestProblems } from './checks/check-longest.ts';
import { quizProblems } from './checks/check-quizzes.ts';
import { conceptIds, danglingProblems, referencesOf } from './checks/check-references.ts';
import { topicProblems } from './checks/check-topics.ts';
import { formerIdProblems } from './checks/check-former-ids.ts';
import { checkClaims } from './checks/check-claims.ts';
import { encompassingProblems } from './checks/check-encompassing.ts';
import { fullConceptId } from './format/concept-id.ts';
import { findCycles } from './prerequisite-order.ts';
import { packPath } from './format/pack-folder.ts';
import type { ParsedConcept } from './format/parse-concept.ts';
import type { ParsedPack } from './format/parse-pack.ts';
import type { Problem } from './format/problem.ts';
import type { Registers } from './registers/registers.ts';

/** Problems between things: names given twice, prerequisites that lead nowhere or in a circle. Everything inside one file has been checked. */
export function linkProblems(packs: readonly ParsedPack[], registers: Registers): Problem[] {
  return [
    ...duplicatePacks(packs),
    ...packs.flatMap(duplicatesIn),
    ...formerIdProblems(packs),
    ...danglingProblems(packs, registers.topics),
    ...topicProblems(packs, registers),
    ...cycles(packs),
    ...encompassingProblems(packs, registers.topics),
    ...citationProblems(packs, registers.works),
    ...packs.flatMap(checkClaims),
    ...longestProblems(packs),
    ...threeOptionProblems(packs),
    ...bridgeProblems(packs, registers.bridge),
    ...quizProblems(packs),
  ];
}

/**
 * Warnings for references into packs that were left out: these prerequisites are dropped, so that one broken pack does not
 * take others with it.
 */
export function leftOutWarnings(packs: readonly ParsedPack[], broken: ReadonlySet<ParsedPack>): Problem[] {
  const gone = new Set(packs.filter((pack) => broken.has(pack)).flatMap(conceptIds));
  return packs
    .filter((pack) => !broken.has(pack))
    .flatMap(referencesOf)
    .filter(({ to }) => gone.has(to))
    .map(({ to, source, path }) =>
      source.problem(
        {
          code: 'prerequisite-left-out',
          what: `“${to}” is in a pack that was left out, so it is not asked for here`,
          fix: `repair the pack ${to.split('/')[0]}`,
        },
        path,
      ),
    );
}

function duplicatePacks(packs: readonly ParsedPack[]): Problem[] {
  return packs.flatMap((pack, index) => {
    const twin = packs.findIndex((other) => other.folder.area === pack.folder.area && other.spec?.id === pack.spec?.id);
    if (!pack.spec || !pack.source || twin === index) return [];
    const what = `the pack in ${packPath(packs[twin]!.folder)} is called “${pack.spec.id}”, too`;
    return [pack.source.problem({ code: 'duplicate-pack', what, fix: 'give each pack its own id' }, ['id'])];
  });
}

function duplicatesIn(pack: ParsedPack): Problem[] {
  const cards = pack.concepts.flatMap((concept) => concept.cards);
  const concepts = pack.concepts.filter((concept) => concept.spec && concept.source);
  return [
    ...concepts.flatMap((concept, index) => {
      const twin = concepts.findIndex((other) => other.spec!.id === concept.spec!.id);
      if (twin === index) return [];
      const what = `the concept in ${concepts[twin]!.folder}/ is called “${concept.spec!.id}”, too`;
      return [
        concept.source!.problem({ code: 'duplicate-concept', what, fix: 'give each concept its own id' }, ['id']),
      ];
    }),
    ...cards.flatMap((card, index) => {
      const twin = cards.findIndex((other) => other.spec.id === card.spec.id);
      if (twin === index) return [];
      const first = cards[twin]!;
      const what = `the card id “${card.spec.id}” is taken in ${first.source.file}:${first.source.lineOf([...first.path, 'id'])}`;
      const fix = 'give each card of the pack its own id';
      return [card.source.problem({ code: 'duplicate-card', what, fix }, [...card.path, 'id'])];
    }),
  ];
}

function cycles(packs: readonly ParsedPack[]): Problem[] {
  const concepts = new Map<string, { concept: ParsedConcept; needs: string[] }>();
  for (const pack of packs) {
    for (const concept of pack.concepts) {
      if (!concept.spec) continue;
      const needs = concept.spec.needs.map((to) => fullConceptId(to, pack.folder.folder));
      concepts.set(`${pack.folder.folder}/${concept.spec.id}`, { concept, needs });
    }
  }
  const graph = new Map([...concepts].map(([id, { needs }]) => [id, needs]));
  return findCycles(graph).flatMap((cycle) =>
    cycle.map((id, index) => {
      const { concept, needs } = concepts.get(id)!;
      const next = cycle[(index + 1) % cycle.length]!;
      const what = `prerequisites go in a circle: ${[...cycle.slice(index), ...cycle.slice(0, index), id].join(' → ')}`;
      return concept.source!.problem({ code: 'prerequisite-cycle', what, fix: 'remove one of these' }, [
        'needs',
        needs.indexOf(next),
      ]);
    }),
  );
}
