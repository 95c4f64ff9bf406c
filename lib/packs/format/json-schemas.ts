import { z } from 'zod';
import { cardsFile } from '#lib/cards/card.ts';
import { exerciseFileSpec } from '#lib/exercises/exercise-file.ts';
import { glossarySpec } from '#lib/packs/glossary.ts';
import { bridgeSpec } from '#lib/packs/registers/bridge.ts';
import { coreSpec } from '#lib/packs/registers/core.ts';
import { errorsSpec } from '#lib/packs/registers/errors.ts';
import { topicsSpec } from '#lib/packs/registers/topics.ts';
import { tracksSpec } from '#lib/packs/registers/tracks.ts';
import { sourcesSpec } from '#lib/packs/registers/works.ts';
import { conceptSpec, packSpec } from './pack-schema.ts';
import { quizFileSpec } from './quiz-file.ts';

/** The schema of each kind of pack file, by the name of its JSON Schema. */
export const PACK_SCHEMAS = {
  pack: packSpec,
  concept: conceptSpec,
  cards: cardsFile,
  exercise: exerciseFileSpec,
  glossary: glossarySpec,
  sources: sourcesSpec,
  topics: topicsSpec,
  errors: errorsSpec,
  bridge: bridgeSpec,
  tracks: tracksSpec,
  core: coreSpec,
  quiz: quizFileSpec,
} as const;

/** The JSON Schema of one kind of pack file as text: what an author may write, so fields with defaults are optional. */
export function schemaText(name: keyof typeof PACK_SCHEMAS): string {
  const schema = z.toJSONSchema(PACK_SCHEMAS[name], { io: 'input', target: 'draft-7', reused: 'ref' });
  return `${JSON.stringify({ title: `Gradus ${name}.yaml`, ...schema }, null, 2)}\n`;
}
