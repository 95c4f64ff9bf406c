import { contentCardId } from '#lib/base/card-id.ts';
import type { ParsedPack } from '#lib/packs/format/parse-pack.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';

/** A former id must be nobody’s any more, and one card’s or concept’s only; a concept was split from another one that there is or was. */
export function formerIdProblems(packs: readonly ParsedPack[]): Problem[] {
  const concepts = packs.flatMap((pack) => pack.concepts.map((concept) => ({ pack, concept })));
  return [
    ...taken(
      concepts.flatMap(({ pack, concept: { cards } }) =>
        cards.map(({ spec, parts, source, path }) => ({
          ids: parts.map(({ part }) => contentCardId(pack.folder.folder, spec.id, part)),
          spec,
          source,
          path,
        })),
      ),
    ),
    ...taken(
      concepts.flatMap(({ pack, concept: { spec, source } }) =>
        spec && source ? [{ ids: [`${pack.folder.folder}/${spec.id}`], spec, source, path: [] }] : [],
      ),
    ),
    ...splitProblems(packs),
  ];
}

function splitProblems(packs: readonly ParsedPack[]): Problem[] {
  const concepts = packs.flatMap((pack) =>
    pack.concepts.flatMap(({ spec, source }) =>
      spec && source ? [{ id: `${pack.folder.folder}/${spec.id}`, spec, source }] : [],
    ),
  );
  const known = new Set(concepts.flatMap(({ id, spec }) => [id, ...(spec.formerly ?? [])]));
  return concepts.flatMap(({ id, spec: { splitFrom }, source }) => {
    if (!splitFrom || (splitFrom.concept !== id && known.has(splitFrom.concept))) return [];
    const what =
      splitFrom.concept === id
        ? `“${id}” cannot have been a part of itself`
        : `there is no concept “${splitFrom.concept}”, and none that was called so`;
    return [
      source.problem({ code: 'split-from', what, fix: 'name the concept that it was a part of' }, [
        'splitFrom',
        'concept',
      ]),
    ];
  });
}

type Renamed = {
  readonly ids: readonly string[];
  readonly spec: { readonly formerly?: readonly string[] | undefined };
  readonly source: YamlSource;
  readonly path: YamlPath;
};

function taken(all: readonly Renamed[]): Problem[] {
  const now = new Set(all.flatMap(({ ids }) => ids));
  const seen = new Set<string>();
  return all.flatMap(({ spec, source, path }) =>
    (spec.formerly ?? []).flatMap((was, index) => {
      const isFree = !now.has(was) && !seen.has(was);
      seen.add(was);
      if (isFree) return [];
      const what = now.has(was) ? `“${was}” is in use` : `“${was}” is the former id of another one, too`;
      return [
        source.problem({ code: 'former-id', what, fix: 'remove it, or correct it' }, [...path, 'formerly', index]),
      ];
    }),
  );
}
