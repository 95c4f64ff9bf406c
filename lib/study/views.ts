import type { Locale, Localized } from '#lib/base/localized.ts';
import type { EpochMillis, LocalDay } from '#lib/base/time.ts';
import type { Figure } from '#lib/cards/figure.ts';
import type { Verdict } from '#lib/exercises/report.ts';
import type { Streak } from '#lib/progress/streak.ts';
import type { DueLoad } from '#lib/srs/answer/load.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { Scaffolding } from '#lib/srs/answer/scaffolding.ts';
import type { CardsCredit } from './credit/credit-on-cards.ts';

/** HTML made on the server from a pack’s Markdown and sanitised; formulas are KaTeX with MathML. */
export type Html = string;
export type LocalizedHtml = Readonly<Record<Locale, Html>>;

/** One option of a choice, in the order in which it is to be shown. */
export type OptionView = {
  readonly id: string;
  readonly text: LocalizedHtml;
  readonly correct: boolean;
  readonly why: LocalizedHtml;
};

/** A wrong number and what it gives away. */
export type NumericMistakeView = { readonly value: number; readonly why: LocalizedHtml };
/** A wrong expression and what it gives away. */
export type FormulaMistakeView = { readonly answer: string; readonly why: LocalizedHtml };

/** What a card’s kind adds to its prompt and its answer. */
export type CardBody =
  | { readonly kind: 'basic' }
  | { readonly kind: 'cloze' }
  | { readonly kind: 'choice'; readonly multiple: boolean; readonly options: readonly OptionView[] }
  | {
      readonly kind: 'numeric';
      readonly expected: number;
      readonly tolerance: number;
      readonly unit: Localized | null;
      readonly mistakes: readonly NumericMistakeView[];
    }
  | {
      readonly kind: 'formula';
      readonly variables: Readonly<Record<string, readonly [from: number, to: number]>>;
      readonly parts: readonly {
        readonly label: LocalizedHtml;
        readonly answer: string;
        readonly mistakes: readonly FormulaMistakeView[];
      }[];
    }
  | {
      readonly kind: 'figure';
      readonly figure: Figure;
      readonly multiple: boolean;
      readonly options: readonly OptionView[];
    }
  | { readonly kind: 'exercise'; readonly exerciseId: string; readonly difficulty: number };

/** A card as the review loop shows it, drawn with `seed`. */
export type CardView = {
  /** `pack/card`, or `exercise:pack/slug` for an exercise. */
  readonly id: string;
  readonly conceptId: string;
  readonly conceptTitle: Localized;
  readonly seed: number;
  readonly prompt: LocalizedHtml;
  readonly answer: LocalizedHtml;
  readonly source: string | null;
  readonly body: CardBody;
};

/** One place in the queue. */
export type QueueEntry = {
  readonly card: CardView;
  readonly state: CardState;
  /** Why this card now. */
  readonly reason: 'new' | 'learning' | 'due' | 'overdue';
  /** What else made it come: the learner opened its concept anyway, or something that it builds on was lately forgotten. */
  readonly because?: 'opened' | 'doubtful';
  /** The name of the preset that schedules it; absent: the default one. */
  readonly preset?: string;
};

/** Something that the log knows and that can be taken back. */
export type UndoableView = {
  readonly eventId: string;
  readonly cardId: string;
  /** The card as it was before. */
  readonly before: QueueEntry;
};

/** All that the browser needs to review without asking again. */
export type SessionView = {
  readonly openedAt: EpochMillis;
  readonly today: LocalDay;
  readonly zone: string;
  readonly rolloverHour: number;
  /** How early a step may be asked when nothing else is left. */
  readonly learnAheadMinutes: number;
  /** Of the default preset. */
  readonly parameters: SchedulerParameters;
  /** Of the other presets, by name. */
  readonly presets: Readonly<Record<string, SchedulerParameters>>;
  /** What falls due on the days to come, among which the browser spreads new intervals. */
  readonly load: DueLoad;
  /** What was done before, latest last, to be undone though the page was opened anew. */
  readonly undoable: readonly UndoableView[];
  readonly entries: readonly QueueEntry[];
  /**
   * How the entries are asked; absent: when they are due. `practice`: whatever their time, and answers are not recorded.
   * `ahead`: before their time.
   */
  readonly mode?: SessionMode;
  /** Which cards of one’s own choice these are: so many, after those of the parts before, of so many in all. */
  readonly part?: SessionPart;
};

/** A part of more cards than are asked at a sitting. */
export type SessionPart = { readonly before: number; readonly cards: number; readonly of: number };

/** A session besides the day’s own. */
export type SessionMode = 'practice' | 'ahead';

export type Counts = { readonly new: number; readonly learning: number; readonly review: number };

export type CardsAndMinutes = { readonly cards: number; readonly minutes: number };

/** What a learner may do when the day’s queue is done, and how many cards tomorrow brings. */
export type ComesNext = {
  readonly dueTomorrow: number;
  readonly nextExercise: ExerciseSummary | null;
  /** What waits because the minutes a day are not enough for it. */
  readonly beyondMinutes: CardsAndMinutes;
  /** New cards that the day’s limit has room for, but which wait for a sibling unless they are asked for. */
  readonly moreNew: number;
};

/** The first page. */
export type TodayView = ComesNext & {
  readonly counts: Counts;
  /** From the learner’s own median answer times; a guess of 12 s a card before there are any. */
  readonly estimatedMinutes: number;
  /** Days in a row with an answer, and the days of breaks between them, which count for nothing. */
  readonly streak: Streak;
  /** The break that today is in, with the days of it that are still to come. */
  readonly onBreak: { readonly from: LocalDay; readonly to: LocalDay; readonly left: number } | null;
  readonly minutesPerDay: number;
  /** What was due before today, where it takes more than two days’ minutes. */
  readonly backlog: CardsAndMinutes | null;
  readonly answeredToday: number;
  readonly everReviewed: boolean;
  /** Packs that were left out because they are broken. */
  readonly brokenPacks: readonly BrokenPack[];
};

export type BrokenPack = { readonly pack: string; readonly problems: number; readonly first: string };

export type ConceptStatus = 'learnt' | 'learning' | 'new' | 'locked';

export type ConceptSummary = {
  /** pack/concept. */
  readonly id: string;
  readonly pack: string;
  readonly title: Localized;
  readonly summary: Localized;
  readonly needs: readonly { readonly id: string; readonly title: Localized; readonly learnt: boolean }[];
  readonly status: ConceptStatus;
  /** Whether it is the first that the queue will begin. */
  readonly isNext: boolean;
  readonly cards: number;
  readonly started: number;
};

/** How far a concept is that another one needs. */
export type NeedStateView = {
  readonly id: string;
  /** Mean probability of recall; null while a card has not graduated. */
  readonly recall: number | null;
  readonly graduated: number;
  readonly cards: number;
  readonly isBegun: boolean;
};

export type ConceptPageView = ConceptSummary & {
  readonly needStates: readonly NeedStateView[];
  /** Whether the learner opened it before what it needs was learnt. */
  readonly isOpened: boolean;
  readonly credit: CardsCredit;
  readonly note: LocalizedHtml;
  readonly figure: Figure | null;
  readonly prompts: readonly { readonly id: string; readonly kind: string; readonly prompt: LocalizedHtml }[];
  readonly exercises: readonly ExerciseSummary[];
  readonly leadsTo: readonly { readonly id: string; readonly title: Localized }[];
};

export type PackView = {
  readonly id: string;
  readonly title: Localized;
  readonly summary: Localized;
  readonly concepts: readonly ConceptSummary[];
};

export type ExerciseSummary = {
  /** pack/slug. */
  readonly id: string;
  readonly title: Localized;
  readonly difficulty: number;
  readonly lastVerdict: Verdict | null;
  readonly dueAt: EpochMillis | null;
  /** Whether its time has come, by the study day where it waits by the day. */
  readonly isDue: boolean;
};

/** The workbench’s page. */
export type ExercisePageView = ExerciseSummary & {
  readonly instructions: LocalizedHtml;
  readonly hints: readonly LocalizedHtml[];
  readonly editorial: LocalizedHtml;
  /** The code to begin with, with as much given as the memory needs. */
  readonly starter: string;
  readonly scaffolding: Scaffolding;
  /** The author’s starter, and the signatures alone, for who wants to choose. */
  readonly starters: Readonly<Record<'fillIn' | 'signatureOnly', string>>;
  /** What it takes this learner; passing at once in half of it earns Easy. */
  readonly usualMillis: number;
  readonly functions: readonly { readonly name: string; readonly signature: string }[];
  readonly regimes: readonly { readonly id: string; readonly title: Localized; readonly visible: boolean }[];
  readonly concepts: readonly { readonly id: string; readonly title: Localized }[];
  readonly submissions: readonly SubmissionSummary[];
};

export type SubmissionSummary = {
  readonly id: string;
  readonly at: EpochMillis;
  readonly verdict: Verdict;
  readonly source: string;
};
