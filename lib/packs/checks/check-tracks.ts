import type { Track, TrackStep } from '#lib/exercises/track.ts';
import { fullConceptId } from '#lib/packs/format/concept-id.ts';
import type { ParsedPack } from '#lib/packs/format/parse-pack.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlSource } from '#lib/packs/format/yaml-source.ts';
import type { Registers } from '#lib/packs/registers/registers.ts';
import { conceptIds, exerciseIds } from './check-references.ts';
import { spellingOf } from './spelling-of.ts';

/**
 * What is wrong between tracks and packs: steps that there are not, steps that stand twice, and an order in which something
 * comes before what it needs. What a step needs and the track leaves out is no problem: it may be known already.
 */
export function trackProblems(
  packs: readonly ParsedPack[],
  { tracks, topics }: Pick<Registers, 'tracks' | 'topics'>,
  source: YamlSource,
): Problem[] {
  const planned = [...topics.values()].map(({ module, id }) => `${module}/${id}`);
  const known = {
    concept: new Set([...packs.flatMap(conceptIds), ...planned]),
    exercise: new Set(packs.flatMap(exerciseIds)),
  };
  const needs = needsOf(packs);
  return [...tracks.values()].flatMap((track) => [
    ...unknownSteps(track, known, source),
    ...repeatedSteps(track, source),
    ...stepsTooLate(track, needs, source),
  ]);
}

type Needs = ReadonlyMap<string, readonly string[]>;

/** What each step needs directly, by its name: concepts, as steps. */
function needsOf(packs: readonly ParsedPack[]): Needs {
  return new Map(
    packs.flatMap((pack) => {
      const own = pack.folder.folder;
      const steps = (written: readonly string[]): string[] =>
        written.map((to) => nameOf({ kind: 'concept', id: fullConceptId(to, own) }));
      return [
        ...pack.concepts.flatMap(({ spec }) =>
          spec ? [[nameOf({ kind: 'concept', id: `${own}/${spec.id}` }), steps(spec.needs)] as const] : [],
        ),
        ...pack.exercises.flatMap(({ spec }) =>
          spec ? [[nameOf({ kind: 'exercise', id: `${own}/${spec.id}` }), steps(spec.concepts)] as const] : [],
        ),
      ];
    }),
  );
}

function nameOf({ kind, id }: TrackStep): string {
  return `${kind} ${id}`;
}

function unknownSteps(
  { id: track, steps }: Track,
  known: Readonly<Record<TrackStep['kind'], ReadonlySet<string>>>,
  source: YamlSource,
): Problem[] {
  return steps.flatMap(({ kind, id }, index) => {
    if (known[kind].has(id)) return [];
    const code = kind === 'concept' ? 'dangling-concept' : 'dangling-exercise';
    const fix = spellingOf(id, known[kind], `name one that there is, as pack/${kind}, or remove the step`);
    return [source.problem({ code, what: `there is no ${kind} “${id}”`, fix }, [track, 'steps', index, kind])];
  });
}

function repeatedSteps({ id: track, steps }: Track, source: YamlSource): Problem[] {
  const names = steps.map(nameOf);
  return steps.flatMap((step, index) => {
    const first = names.indexOf(nameOf(step));
    if (first === index) return [];
    const what = `the ${step.kind} “${step.id}” is step ${first + 1} already`;
    return [
      source.problem({ code: 'duplicate-id', what, fix: 'keep one of the two' }, [track, 'steps', index, step.kind]),
    ];
  });
}

function stepsTooLate({ id: track, steps }: Track, needs: Needs, source: YamlSource): Problem[] {
  // Of what stands twice the first place counts.
  const places = new Map([...steps.entries()].toReversed().map(([index, step]) => [nameOf(step), index]));
  return steps.flatMap((step, index) => {
    const late = [...allNeedsOf(nameOf(step), needs)].find((need) => (places.get(need) ?? -1) > index);
    if (late === undefined) return [];
    const place = places.get(late)!;
    const what = `the ${step.kind} “${step.id}” needs the ${late.replace(' ', ' “')}”, which is step ${place + 1}`;
    const fix = `move step ${place + 1} before step ${index + 1}`;
    return [source.problem({ code: 'track-order', what, fix }, [track, 'steps', index, step.kind])];
  });
}

/** Everything that must be learnt before, whether or not the track has it. */
function allNeedsOf(name: string, needs: Needs): ReadonlySet<string> {
  const found = new Set(needs.get(name));
  for (const one of found) for (const need of needs.get(one) ?? []) found.add(need);
  found.delete(name);
  return found;
}
