import { fullConceptId } from '#lib/packs/format/concept-id.ts';
import type { ParsedPack } from '#lib/packs/format/parse-pack.ts';
import type { Problem, ProblemCode } from '#lib/packs/format/problem.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';
import type { Topic } from '#lib/packs/registers/topics.ts';
import { spellingOf } from './spelling-of.ts';

/** A reference to a concept, and where it is written. */
type Reference = { readonly to: string; readonly source: YamlSource; readonly path: YamlPath };

/** References that lead neither to a concept nor to a planned topic: `module/topic` as a concept would be called. */
export function danglingProblems(packs: readonly ParsedPack[], topics: ReadonlyMap<string, Topic>): Problem[] {
  const known = new Set([
    ...packs.flatMap(conceptIds),
    ...[...topics.values()].map(({ module, id }) => `${module}/${id}`),
  ]);
  return packs.flatMap((pack) => {
    const code = pack.folder.area === 'content' ? 'dangling-prerequisite' : 'dangling-concept';
    return [
      ...[...referencesOf(pack), ...weightsOf(pack)].map((reference) => ({ ...reference, code: code as ProblemCode })),
      ...mentionsOf(pack).map((reference) => ({ ...reference, code: 'dangling-mention' as ProblemCode })),
    ]
      .filter(({ to }) => !known.has(to))
      .map(({ to, source, path, code }) => {
        const elsewhere = topics.get(to.split('/').at(-1)!);
        const fix = elsewhere
          ? `write “${elsewhere.module}/${elsewhere.id}”, where that topic is`
          : spellingOf(to, known, 'correct the name, write the concept, or remove the line');
        return source.problem({ code, what: `there is no concept “${to}”`, fix }, path);
      });
  });
}

// Folders count as well as ids: a concept that cannot be read is broken, not absent.
/** Full ids of a pack’s concepts. */
export function conceptIds(pack: ParsedPack): string[] {
  const names = pack.concepts.flatMap((concept) => [concept.folder, ...(concept.spec ? [concept.spec.id] : [])]);
  return names.map((name) => `${pack.folder.folder}/${name}`);
}

/** What a pack’s concepts need, and what its exercises exercise. */
export function referencesOf(pack: ParsedPack): Reference[] {
  const own = pack.folder.folder;
  const needs = pack.concepts.flatMap(({ spec, source }) =>
    spec && source
      ? spec.needs.map((to, index) => ({ to: fullConceptId(to, own), source, path: ['needs', index] }))
      : [],
  );
  const exercised = pack.exercises.flatMap(({ spec, source }) =>
    spec && source
      ? spec.concepts.map((to, index) => ({ to: fullConceptId(to, own), source, path: ['concepts', index] }))
      : [],
  );
  return [...needs, ...exercised];
}

function weightsOf(pack: ParsedPack): Reference[] {
  return [...pack.concepts, ...pack.exercises].flatMap(({ spec, source }) =>
    source
      ? Object.keys(spec?.encompasses ?? {}).map((written) => ({
          to: fullConceptId(written, pack.folder.folder),
          source,
          path: ['encompasses', written],
        }))
      : [],
  );
}

// What to read next, and what a card is told apart from: it locks nothing.
function mentionsOf(pack: ParsedPack): Reference[] {
  const own = pack.folder.folder;
  return pack.concepts.flatMap(({ spec, source, cards }) => [
    ...(spec && source
      ? (spec.next ?? []).map((to, index) => ({ to: fullConceptId(to, own), source, path: ['next', index] }))
      : []),
    ...cards.flatMap((card) =>
      card.spec.confusable === undefined
        ? []
        : [{ to: fullConceptId(card.spec.confusable, own), source: card.source, path: [...card.path, 'confusable'] }],
    ),
  ]);
}

/** The ids of a pack’s exercises. Folders count as well as ids: an exercise that cannot be read is broken, not absent. */
export function exerciseIds(pack: ParsedPack): string[] {
  return pack.exercises
    .flatMap(({ folder, spec }) => [folder, ...(spec ? [spec.id] : [])])
    .map((name) => `${pack.folder.folder}/${name}`);
}
