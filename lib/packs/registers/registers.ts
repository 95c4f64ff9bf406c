import type { z } from 'zod';
import type { Localized } from '#lib/base/localized.ts';
import type { Work } from '#lib/cards/work.ts';
import type { BridgeRow } from '#lib/exercises/bridge-row.ts';
import type { CoreExercise } from '#lib/exercises/core-exercise.ts';
import type { Track } from '#lib/exercises/track.ts';
import { checkYamlTexts } from '#lib/packs/checks/check-yaml-texts.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlSource } from '#lib/packs/format/yaml-source.ts';
import { glossarySpec, type Glossary } from '#lib/packs/glossary.ts';
import { bridgeSpec } from './bridge.ts';
import { coreOf, coreSpec } from './core.ts';
import { checkErrors, errorsSpec, type KnownError } from './errors.ts';
import { readRegister, type ReadRegister, type RegisterFile } from './register-file.ts';
import { checkTopics, topicsOf, topicsSpec, type Topic } from './topics.ts';
import { tracksOf, tracksSpec } from './tracks.ts';
import { checkWorks, sourcesSpec } from './works.ts';

/** What stands beside the packs and holds for all of them. */
export type Registers = {
  readonly glossary: Glossary;
  /** Works that cards cite, by key. */
  readonly works: ReadonlyMap<string, Work>;
  /** Titles of the modules, by the pack that teaches each. */
  readonly modules: ReadonlyMap<string, Localized>;
  /** What there is to teach, by id. */
  readonly topics: ReadonlyMap<string, Topic>;
  /** Errors that people make, by number. */
  readonly errors: ReadonlyMap<string, KnownError>;
  /** What one does with arrays in three libraries, by id of the row. */
  readonly bridge: ReadonlyMap<string, BridgeRow>;
  /** Ordered paths of concepts and exercises, by id. */
  readonly tracks: ReadonlyMap<string, Track>;
  /** The exercises that are asked most often. */
  readonly core: readonly CoreExercise[];
};

/** The files of the registers, each `content/<name>.yaml`. */
export const REGISTER_NAMES = ['glossary', 'sources', 'topics', 'errors', 'bridge', 'tracks', 'core'] as const;

type RegisterName = (typeof REGISTER_NAMES)[number];

/** Those that are there. */
export type RegisterFiles = Readonly<Partial<Record<RegisterName, RegisterFile>>>;

/** Packs that have no registers beside them. */
export const NO_REGISTERS: Registers = {
  glossary: { terms: [] },
  works: new Map(),
  modules: new Map(),
  topics: new Map(),
  errors: new Map(),
  bridge: new Map(),
  tracks: new Map(),
  core: [],
};

/**
 * Reads the registers, and collects every problem in them; one that is missing or cannot be read is empty. Tracks and the core name what
 * is in packs, so that their files are handed on to whoever knows these.
 */
export function readRegisters(files: RegisterFiles): ReadRegisters {
  const glossary = readOne('glossary', glossarySpec, files);
  const sources = readOne('sources', sourcesSpec, files);
  const syllabus = readOne('topics', topicsSpec, files);
  const errors = readOne('errors', errorsSpec, files);
  const bridge = readOne('bridge', bridgeSpec, files);
  const tracks = readOne('tracks', tracksSpec, files);
  const core = readOne('core', coreSpec, files);
  const modules = syllabus.read?.value.modules ?? {};
  const topics = topicsOf(modules);
  return {
    registers: {
      glossary: glossary.read?.value ?? NO_REGISTERS.glossary,
      works: new Map(Object.entries(sources.read?.value ?? {})),
      modules: new Map(Object.entries(modules).map(([id, { title }]) => [id, title])),
      topics,
      errors: new Map(Object.entries(errors.read?.value ?? {})),
      bridge: new Map(Object.entries(bridge.read?.value ?? {})),
      tracks: tracksOf(tracks.read?.value ?? {}),
      core: core.read ? coreOf(core.read.value) : NO_REGISTERS.core,
    },
    tracksFile: tracks.read?.source ?? null,
    coreFile: core.read?.source ?? null,
    problems: [
      ...[glossary, sources, syllabus, errors, bridge, tracks, core].flatMap(({ problems }) => problems),
      ...(sources.read ? checkWorks(sources.read.value, sources.read.source) : []),
      ...(syllabus.read ? checkTopics(modules, syllabus.read.source) : []),
      ...(errors.read ? checkErrors(errors.read.value, topics, errors.read.source) : []),
      ...[bridge, tracks].flatMap(({ read }) =>
        read ? checkYamlTexts(read.source, glossary.read?.value ?? NO_REGISTERS.glossary) : [],
      ),
    ],
  };
}

type ReadRegisters = {
  readonly registers: Registers;
  readonly tracksFile: YamlSource | null;
  readonly coreFile: YamlSource | null;
  readonly problems: readonly Problem[];
};

function readOne<Value>(name: RegisterName, schema: z.ZodType<Value>, files: RegisterFiles): ReadRegister<Value> {
  const file = files[name];
  return file ? readRegister(schema, name, file) : { read: null, problems: [] };
}
