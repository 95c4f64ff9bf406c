import type { CardId, PackPath } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { CardSpec } from '#lib/cards/card.ts';
import type { ExerciseSpec } from '#lib/exercises/exercise.ts';
import type { Blueprint } from '#lib/quiz/blueprint.ts';
import type { FolderArea } from './format/pack-folder.ts';
import type { ConceptSpec, PackSpec } from './format/pack-schema.ts';
import type { QuizFileSpec } from './format/quiz-file.ts';
import type { Problem } from './format/problem.ts';
import type { Registers } from './registers/registers.ts';

/** A pack without errors. */
export type ShelfPack = {
  readonly path: PackPath;
  readonly area: FolderArea;
  readonly id: string;
  readonly spec: PackSpec;
  /** Full ids, in the order in which they are learnt; empty for exercise packs. */
  readonly concepts: readonly string[];
  /** Full ids; empty for concept packs. */
  readonly exercises: readonly string[];
};

export type Concept = {
  /** pack/concept. */
  readonly id: string;
  readonly pack: PackPath;
  readonly spec: ConceptSpec;
  /** Full ids of concepts that are in the shelf. */
  readonly needs: readonly string[];
  /** Stated weights of what practising it practises too, by full concept id; what is not stated has its default. */
  readonly encompasses?: ReadonlyMap<string, number>;
  /** Full ids of the concepts that need this one. */
  readonly leadsTo: readonly string[];
  /** Markdown. */
  readonly note: Localized;
  /** TypeScript that its explorer and its figures compute with, by name of the file. */
  readonly programs?: ReadonlyMap<string, string>;
  /** In the order of introduction. */
  readonly cards: readonly CardId[];
  /** Full ids of the exercises that exercise it. */
  readonly exercises: readonly string[];
};

export type ShelfCard = {
  readonly id: CardId;
  readonly pack: PackPath;
  /** Null for a card that belongs to no concept: it is a sibling of none. */
  readonly conceptId: string | null;
  readonly spec: CardSpec;
};

/** A named TypeScript source: of an alternative solution, or of a mistake (then its name is the mistake’s id). */
export type NamedSource = { readonly name: string; readonly source: string };

export type Exercise = {
  /** pack/slug. */
  readonly id: string;
  readonly pack: PackPath;
  /** Its pack is not one of the repository’s: its code runs only in a sandbox. */
  readonly foreign: boolean;
  /** Under which it recurs. */
  readonly cardId: CardId;
  readonly spec: ExerciseSpec;
  /** The line of exercise.yaml at which each regime begins, by its id. */
  readonly regimeLines?: ReadonlyMap<string, number>;
  /** The twins of its hints for Python; null where a hint has none. */
  readonly pythonHints?: readonly (Localized | null)[];
  /** Full ids of concepts that are in the shelf. */
  readonly concepts: readonly string[];
  /** Stated weights of what it practises, by full concept id; what is not stated has its default. */
  readonly encompasses?: ReadonlyMap<string, number>;
  /** Markdown. */
  readonly instructions: Localized;
  /** Markdown. */
  readonly editorial: Localized;
  /** TypeScript, as are the sources below. */
  readonly starter: string;
  readonly solution: string;
  /** Makes functions that are inputs; null where there is none. */
  readonly prelude: string | null;
  readonly alternatives: readonly NamedSource[];
  readonly mistakes: readonly NamedSource[];
  /** The same in Python, with what makes functions that are inputs; null or left out where it is not written in Python. */
  readonly python?: {
    readonly starter: string;
    readonly solution: string;
    readonly prelude: string | null;
    /** The solution with PyTorch, to be read; null or left out where there is none. */
    readonly pytorch?: string | null;
  } | null;
};

/** A quiz that a pack brings. */
export type QuizFile = {
  /** pack/name. */
  readonly id: string;
  readonly pack: PackPath;
  readonly spec: QuizFileSpec;
  /** With whole ids; empty where it names its cards. */
  readonly cells: Blueprint;
  readonly cardIds: readonly CardId[];
};

/** A pack that was left out, and why. */
export type BrokenPack = {
  readonly path: PackPath;
  readonly area: FolderArea;
  readonly id: string;
  readonly problems: readonly Problem[];
};

/** All that the packs teach. Each map keeps the order in which things are to be learnt, prerequisites first. */
export type Shelf = {
  readonly packs: readonly ShelfPack[];
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly cards: ReadonlyMap<CardId, ShelfCard>;
  readonly exercises: ReadonlyMap<string, Exercise>;
  readonly quizzes: ReadonlyMap<string, QuizFile>;
  /** Ids that cards had once → those that they have. */
  readonly formerCards: ReadonlyMap<CardId, CardId>;
  /** The same of concepts, in full. */
  readonly formerConcepts: ReadonlyMap<string, string>;
  readonly broken: readonly BrokenPack[];
  /** Of all packs, warnings too, by file and line. */
  readonly problems: readonly Problem[];
  readonly registers: Registers;
  /** Changes when any file of any pack changes. */
  readonly fingerprint: string;
};
