import type { CardId, PackPath } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { RunProgram } from '#lib/base/run-program.ts';
import type { Work } from '#lib/cards/work.ts';
import type { BridgeRow } from '#lib/exercises/bridge-row.ts';
import type { CoreExercise } from '#lib/exercises/core-exercise.ts';
import type { Track } from '#lib/exercises/track.ts';
import type { BrokenPack, Concept, Exercise, QuizFile, ShelfCard, ShelfPack } from '#lib/packs/shelf.ts';

/**
 * What there is to learn: one or more shelves of packs, asked as one. It never changes; where a pack does, its shelf is
 * read anew and another library takes the place of this one, so that a request sees the packs as they were at one moment.
 * What belongs to one learner is asked beside it, never merged into it.
 */
export type Library = {
  readonly packs: readonly ShelfPack[];
  /** In the order in which they are to be learnt, prerequisites first. */
  readonly concepts: readonly Concept[];
  readonly cards: readonly ShelfCard[];
  readonly exercises: readonly Exercise[];
  /** Quizzes that packs bring. */
  readonly quizzes: readonly QuizFile[];
  /** Paths through concepts and exercises, some of which may be planned or left out. */
  readonly tracks: readonly Track[];
  /** The exercises that are asked most often, of the first shelf that names them. */
  readonly core: readonly CoreExercise[];
  /** The title of the topic that a concept of this id teaches, written or planned. */
  readonly topic: (conceptId: string) => Localized | null;
  /** The title of a module of the syllabus, by the id of the pack that teaches it. */
  readonly module: (packId: string) => Localized | null;
  /** Packs that were left out. */
  readonly broken: readonly BrokenPack[];
  /** Changes when any file of any pack changes. */
  readonly fingerprint: string;
  readonly pack: (path: PackPath) => ShelfPack | null;
  /** Ids that cards had once → those that they have. */
  readonly formerCards: ReadonlyMap<CardId, CardId>;
  /** By `pack/concept`, as it is or was called. */
  readonly concept: (id: string) => Concept | null;
  /** By its id, or one that it had. */
  readonly card: (id: CardId) => ShelfCard | null;
  /** A work that cards cite, by its key. */
  readonly work: (key: string) => Work | null;
  /** All rows of the bridge, by id, in the order of their file; what stands on an earlier shelf goes before. */
  readonly bridge: ReadonlyMap<string, BridgeRow>;
  /** A row of the bridge from NumPy and PyTorch, by its id. */
  readonly bridgeRow: (id: string) => BridgeRow | null;
  /** By `pack/slug`. */
  readonly exercise: (id: string) => Exercise | null;
  /** By `pack/name`. */
  readonly quiz: (id: string) => QuizFile | null;
  /** Runs the programs of figures, whoever’s packs they are of; null where there is nothing to run them in. */
  readonly runProgram: RunProgram | null;
};
