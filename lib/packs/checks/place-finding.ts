import type { CardFinding } from '#lib/cards/card-finding.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';

/** A finding about a card, or a figure, that stands at `base` of a file, as a problem with its line and column. */
export function placeFinding({ path, at, ...finding }: CardFinding, source: YamlSource, base: YamlPath): Problem {
  const place = [...base, ...path];
  if (at === undefined) return source.problem(finding, place);
  if (at === 'key') return source.problemAtKey(finding, place);
  return source.problemNear(finding, place, { words: at.words, offset: 0 });
}
