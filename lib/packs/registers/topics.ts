import { z } from 'zod';
import { localizedText, slug } from '#lib/cards/localized-text.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlSource } from '#lib/packs/format/yaml-source.ts';

/** `content/topics.yaml`: what there is to teach, by module. */
export const topicsSpec = z.strictObject({
  modules: z.record(
    slug.describe('The pack that teaches it'),
    z.strictObject({
      title: localizedText,
      topics: z.record(slug.describe('The concept that teaches it, written or planned'), localizedText),
    }),
  ),
});

/** Something to teach: the concept of this name in its module’s pack, or a card of another. */
export type Topic = { readonly id: string; readonly module: string; readonly title: Localized };

/** A module, as the file has it. */
type Modules = z.infer<typeof topicsSpec>['modules'];

/** All topics by id, in the order of the file. */
export function topicsOf(modules: Modules): ReadonlyMap<string, Topic> {
  return new Map(
    Object.entries(modules).flatMap(([module, { topics }]) =>
      Object.entries(topics).map(([id, title]) => [id, { id, module, title }] as const),
    ),
  );
}

/** Topics that stand in two modules: a card names a topic by its id alone. */
export function checkTopics(modules: Modules, source: YamlSource): Problem[] {
  const first = new Map<string, string>();
  return Object.entries(modules).flatMap(([module, { topics }]) =>
    Object.keys(topics).flatMap((id) => {
      const earlier = first.get(id);
      first.set(id, earlier ?? module);
      if (earlier === undefined) return [];
      const what = `the topic “${id}” stands in ${earlier}, too`;
      return [
        source.problemAtKey({ code: 'duplicate-id', what, fix: 'give each its own id' }, [
          'modules',
          module,
          'topics',
          id,
        ]),
      ];
    }),
  );
}
