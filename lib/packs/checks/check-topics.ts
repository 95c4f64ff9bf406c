import type { ParsedPack } from '#lib/packs/format/parse-pack.ts';
import type { Finding, Problem } from '#lib/packs/format/problem.ts';
import type { YamlPath, YamlSource } from '#lib/packs/format/yaml-source.ts';
import type { Registers } from '#lib/packs/registers/registers.ts';
import { spellingOf } from './spelling-of.ts';

/** Topics and errors that concepts and cards name must be those of the registers. */
export function topicProblems(packs: readonly ParsedPack[], { topics, errors }: Registers): Problem[] {
  return packs
    .flatMap((pack) => pack.concepts)
    .flatMap(({ spec, source, cards }) => [
      ...(spec && source ? unknown(spec.topics, topics, TOPIC, { source, path: ['topics'] }) : []),
      ...cards.flatMap((card) => [
        ...unknown(card.spec.topics, topics, TOPIC, { source: card.source, path: [...card.path, 'topics'] }),
        ...unknown(card.spec.errors, errors, ERROR, { source: card.source, path: [...card.path, 'errors'] }),
      ]),
    ]);
}

type Missing = (name: string, known: Iterable<string>) => Finding;

const TOPIC: Missing = (name, known) => ({
  code: 'unknown-topic',
  what: `there is no topic “${name}”`,
  fix: spellingOf(name, known, 'name one of content/topics.yaml, or enter it there'),
});

const ERROR: Missing = (name) => ({
  code: 'unknown-error',
  what: `there is no error “${name}”`,
  fix: 'name one of content/errors.yaml, or enter it there',
});

function unknown(
  names: readonly string[] = [],
  known: ReadonlyMap<string, unknown>,
  missing: Missing,
  { source, path }: { readonly source: YamlSource; readonly path: YamlPath },
): Problem[] {
  return names.flatMap((name, index) =>
    known.has(name) ? [] : [source.problem(missing(name, known.keys()), [...path, index])],
  );
}
