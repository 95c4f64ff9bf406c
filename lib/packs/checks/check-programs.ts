import { cardFigures } from '#lib/cards/card-figures.ts';
import type { CardSpec } from '#lib/cards/card.ts';
import type { Figure } from '#lib/cards/figure/figure.ts';
import { programCalls } from '#lib/cards/figure/program-calls.ts';
import type { PackFolder } from '#lib/packs/format/pack-folder.ts';
import type { ConceptSpec } from '#lib/packs/format/pack-schema.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';

/** The name of a program, and where it stands in a YAML file. */
type NamedProgram = { readonly file: string; readonly path: YamlPath };

/** Those programs that do not lie in the concept’s folder. */
export function missingPrograms(
  pack: PackFolder,
  folder: string,
  source: YamlSource,
  named: readonly NamedProgram[],
): Problem[] {
  return named.flatMap(({ file, path }) => {
    const name = `${folder}/${file}`;
    if (pack.files.has(name)) return [];
    const what = pack.unread.get(name)?.what ?? `there is no ${name}`;
    const fix = 'write it beside concept.yaml: its default export is a pure function of one argument';
    return [source.problem({ code: 'missing-file', what, fix }, path)];
  });
}

/** The programs that the figures of a card name; the card stands at `base`. */
export function programsInCard(card: CardSpec, base: YamlPath): readonly NamedProgram[] {
  return cardFigures(card).flatMap(({ figure, path }) => programsIn(figure, [...base, ...path]));
}

/** The programs that a concept’s own figure and its explorer name. */
export function programsInConcept({ figure, explorer }: ConceptSpec): readonly NamedProgram[] {
  return [
    ...(figure ? programsIn(figure, ['figure']) : []),
    ...(explorer ? [{ file: explorer.program, path: ['explorer', 'program'] }] : []),
  ];
}

function programsIn(figure: Figure, base: YamlPath): readonly NamedProgram[] {
  return programCalls(figure).map(({ call, path }) => ({ file: call.program, path: [...base, ...path, 'program'] }));
}
