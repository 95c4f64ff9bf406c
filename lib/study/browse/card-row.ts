import type { CardId } from '#lib/base/card-id.ts';
import type { LocalDay } from '#lib/base/time.ts';
import type { CardKindName } from '#lib/cards/card.ts';
import type { CardStage } from '#lib/cards/stages.ts';
import type { Memory } from '#lib/srs/model/memory.ts';

/** Every kind of thing that recurs. */
export type RowKind = CardKindName | 'exercise';

/** A card as a line of a table, without its texts. What is left out is not so, or not yet. */
export type CardRow = {
  readonly id: CardId;
  /** What it asks, in one plain line of the reader’s language; its id where no pack has it. */
  readonly line: string;
  /** The concept that it belongs to, by `pack/concept`. */
  readonly concept?: string;
  /** The id of the pack in which it is learnt: of its concept, else its own. */
  readonly pack: string;
  /** Left out where no pack has it any more. */
  readonly kind?: RowKind;
  readonly stage?: CardStage;
  readonly state: Memory['state'];
  /** The study day on which it comes back. */
  readonly due?: LocalDay;
  /** Days. */
  readonly stability?: number;
  /** 1 to 10. */
  readonly difficulty?: number;
  readonly lapses?: number;
  /** The study day of its last review. */
  readonly last?: LocalDay;
  readonly suspended?: true;
  /** The first study day on which it may be asked again; only where that is yet to come. */
  readonly buriedUntil?: LocalDay;
  readonly leech?: true;
  /** A pass on something else has practised it. */
  readonly credited?: true;
  /** Known by a placement only. */
  readonly provisional?: true;
  /** Put before or behind all other new cards. */
  readonly moved?: 'front' | 'back';
  /** A flag of the learner’s stands on it. */
  readonly flagged?: true;
  /** The learner’s tags on it or on its concept, by their keys. */
  readonly tags?: readonly string[];
};

/** All cards of a learner, as rows, with the names that they speak of. */
export type CardRows = {
  readonly today: LocalDay;
  readonly zone: string;
  readonly rolloverHour: number;
  /** In the order of the packs; those that no pack has any more come last. */
  readonly rows: readonly CardRow[];
  /** Titles by id, in the order of learning. */
  readonly concepts: Readonly<Record<string, string>>;
  readonly packs: Readonly<Record<string, string>>;
  /** Names of tags by their keys, those first that most things have. */
  readonly tags: Readonly<Record<string, string>>;
};
