import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valueAt } from '#lib/packs/format/schema-problems.ts';
import { readYaml, type YamlPath, type YamlSource } from '#lib/packs/format/yaml-source.ts';
import type { Concept, ShelfCard } from '#lib/packs/shelf.ts';

/** A file below a root as it was read, and where in it something stands. */
type Place = { readonly source: YamlSource; readonly path: YamlPath };

/** Where a card stands: a shelf has what is taught, and no longer the lines on which that was written. */
export function placeOfCard({ pack, conceptId, spec }: ShelfCard, root: string): Place {
  const source = sourceOf(`${pack}/${(conceptId ?? '').split('/').at(-1)}/cards.yaml`, pack, root);
  const cards = valueAt(source.data, ['cards']) as readonly { readonly id?: unknown }[];
  return { source, path: ['cards', cards.findIndex(({ id }) => id === spec.id)] };
}

/** Where a concept’s own fields stand. */
export function placeOfConcept({ id, pack }: Concept, root: string): Place {
  return { source: sourceOf(`${pack}/${id.split('/')[1]}/concept.yaml`, pack, root), path: [] };
}

function sourceOf(file: string, pack: string, root: string): YamlSource {
  return readYaml(readFileSync(join(root, file), 'utf8'), { pack, file }).source;
}
