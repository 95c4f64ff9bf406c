import { z } from 'zod';
import { slug } from '#lib/cards/localized-text.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlSource } from '#lib/packs/format/yaml-source.ts';
import type { Topic } from './topics.ts';

/** `content/errors.yaml`: errors that people make, by number. */
export const errorsSpec = z.record(
  z.string().regex(/^E\d{3}-\d{2}$/u, 'must be the number of an error, like “E000-32”'),
  z.strictObject({ topic: slug, holds: z.string().trim().min(3).describe('What holds instead') }),
);

/** An error that people make, and what holds instead. */
export type KnownError = z.infer<typeof errorsSpec>[string];

/** Errors about a topic that there is not. */
export function checkErrors(
  errors: Readonly<Record<string, KnownError>>,
  topics: ReadonlyMap<string, Topic>,
  source: YamlSource,
): Problem[] {
  return Object.entries(errors).flatMap(([id, { topic }]) =>
    topics.has(topic)
      ? []
      : [
          source.problem(
            { code: 'unknown-topic', what: `there is no topic “${topic}”`, fix: 'name one of content/topics.yaml' },
            [id, 'topic'],
          ),
        ],
  );
}
