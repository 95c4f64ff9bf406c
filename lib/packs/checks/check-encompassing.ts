import { fullConceptId } from '#lib/packs/format/concept-id.ts';
import type { ParsedPack } from '#lib/packs/format/parse-pack.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { Topic } from '#lib/packs/registers/topics.ts';
import type { YamlSource } from '#lib/packs/format/yaml-source.ts';

/** Weights of something that do not lead to what it needs: practising it cannot practise what need not be known for it. */
export function encompassingProblems(packs: readonly ParsedPack[], topics: ReadonlyMap<string, Topic>): Problem[] {
  // A planned topic needs nothing yet.
  const planned = [...topics.values()].map(({ module, id }) => [`${module}/${id}`, []] as const);
  const needs = new Map([...planned, ...needsOf(packs)]);
  return packs
    .flatMap((pack) => weighedIn(pack))
    .flatMap(({ own, weights, pack, source, isExercise }) => {
      const within = withAllNeeds(own, needs);
      if (within === null) return [];
      return Object.keys(weights).flatMap((written) => {
        const to = fullConceptId(written, pack);
        if (!needs.has(to) || (within.has(to) && (isExercise || !own.includes(to)))) return [];
        const what = isExercise
          ? `“${to}” is not among the concepts of this exercise, nor does one of them need it`
          : `this concept does not need “${to}”, so practising it cannot practise that`;
        const fix = 'remove the weight, or name the concept among those it builds on';
        return [source.problemAtKey({ code: 'encompasses-beyond', what, fix }, ['encompasses', written])];
      });
    });
}

type Weighed = {
  /** The concepts that it is or practises, by full id. */
  readonly own: readonly string[];
  readonly weights: Readonly<Record<string, number>>;
  readonly pack: string;
  readonly source: YamlSource;
  readonly isExercise: boolean;
};

function weighedIn(pack: ParsedPack): readonly Weighed[] {
  const name = pack.folder.folder;
  const concepts = pack.concepts.flatMap(({ spec, source }) =>
    spec?.encompasses && source
      ? [{ own: [`${name}/${spec.id}`], weights: spec.encompasses, pack: name, source, isExercise: false }]
      : [],
  );
  const exercises = pack.exercises.flatMap(({ spec, source }) => {
    if (!spec?.encompasses || !source) return [];
    const own = spec.concepts.map((to) => fullConceptId(to, name));
    return [{ own, weights: spec.encompasses, pack: name, source, isExercise: true }];
  });
  return [...concepts, ...exercises];
}

/** The direct needs of every concept that could be read. */
function needsOf(packs: readonly ParsedPack[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    packs.flatMap((pack) =>
      pack.concepts.flatMap(({ spec }) => {
        const name = pack.folder.folder;
        return spec ? [[`${name}/${spec.id}`, spec.needs.map((to) => fullConceptId(to, name))] as const] : [];
      }),
    ),
  );
}

/** These concepts and all they build on; null where one of them could not be read, so that nothing is certain. */
function withAllNeeds(
  start: readonly string[],
  needs: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> | null {
  const found = new Set<string>();
  const open = [...start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    const further = needs.get(id);
    if (!further) return null;
    found.add(id);
    open.push(...further);
  }
  return found;
}
