import { wholeNumber } from '#app/_components/ui/whole-number.ts';
import { QUIZ_SIZES } from '#lib/quiz/quiz.ts';
import type { QuizChoices } from '#lib/study/quiz/quiz-choices.ts';
import type { QuizWish } from '#lib/study/quiz/quiz-wish.ts';

/** What is asked for, as it stands in the form. */
export type WishDraft = {
  readonly kind: SourceKind;
  readonly packs: ReadonlySet<string>;
  readonly conceptIds: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  readonly trackId: string;
  readonly fileId: string;
  readonly count: string;
  readonly minutes: string;
  readonly feedback: 'immediate' | 'final';
  readonly certainty: boolean;
  readonly isPass: boolean;
  /** In percent. */
  readonly passAt: string;
  readonly countsInLog: boolean;
};

export type SourceKind = 'forgotten' | 'topics' | 'track' | 'file';

/** What is wrong with a field; null where nothing is. */
export type WishProblems = {
  readonly count: { readonly kind: 'unreadable' } | { readonly kind: 'tooFew'; readonly has: number } | null;
  readonly minutes: boolean;
  readonly passAt: boolean;
};

/** A quiz as it is held where nothing else is said: what was met, or everything where nothing was. */
export function firstWish({ met, tracks, files }: QuizChoices): WishDraft {
  return {
    kind: met > 0 ? 'forgotten' : 'topics',
    packs: new Set(),
    conceptIds: new Set(),
    stages: new Set(),
    trackId: tracks[0]?.id ?? '',
    fileId: files[0]?.id ?? '',
    count: String(met > 0 ? Math.min(met, USUAL) : USUAL),
    minutes: '',
    feedback: 'final',
    certainty: true,
    isPass: false,
    passAt: '70',
    countsInLog: false,
  };
}

const USUAL = 16;

/** How many questions can be drawn from what is chosen; null where that is not known before it is tried. */
export function drawable({ kind, packs, conceptIds, stages, trackId }: WishDraft, choices: QuizChoices): number | null {
  if (kind === 'forgotten') return choices.met;
  // A file knows its own number.
  if (kind === 'file') return null;
  if (kind === 'track') return choices.tracks.find(({ id }) => id === trackId)?.cards ?? 0;
  // Which concept has cards of which stage is not told.
  if (stages.size > 0 && conceptIds.size > 0) return null;
  const isAll = packs.size + conceptIds.size === 0;
  return choices.packs.reduce((sum, pack) => {
    if (isAll ? !pack.isLeftOut : packs.has(pack.path)) return sum + ofStages(pack, stages);
    return sum + pack.concepts.reduce((own, { id, cards }) => own + (conceptIds.has(id) ? cards : 0), 0);
  }, 0);
}

function ofStages({ cards, stages }: QuizChoices['packs'][number], wanted: ReadonlySet<string>): number {
  if (wanted.size === 0) return cards;
  return Object.entries(stages).reduce((sum, [stage, count]) => sum + (wanted.has(stage) ? count : 0), 0);
}

/** What is wrong with what is asked for. */
export function problemsIn(draft: WishDraft, choices: QuizChoices): WishProblems {
  if (draft.kind === 'file') return { count: null, minutes: false, passAt: false };
  const count = wholeNumber(draft.count, QUIZ_SIZES.least, QUIZ_SIZES.most);
  const has = drawable(draft, choices);
  return {
    count: count === null ? { kind: 'unreadable' } : has !== null && has < count ? { kind: 'tooFew', has } : null,
    minutes: draft.minutes.trim() !== '' && wholeNumber(draft.minutes, 1, 1_440) === null,
    passAt: draft.isPass && wholeNumber(draft.passAt, 1, 100) === null,
  };
}

/** The wish under this id; only of a draft without problems. A file’s own policy holds. */
export function wishOf(draft: WishDraft, id: string): QuizWish {
  if (draft.kind === 'file') return { id, source: { kind: 'file', quizId: draft.fileId } };
  const { feedback, certainty, countsInLog } = draft;
  const minutes = draft.minutes.trim() === '' ? null : Number(draft.minutes);
  const passAt = draft.isPass ? Number(draft.passAt) / 100 : null;
  return { id, source: sourceOf(draft), policy: { feedback, certainty, minutes, passAt, countsInLog } };
}

function sourceOf({ kind, packs, conceptIds, stages, trackId, ...draft }: WishDraft): QuizWish['source'] {
  const count = Number(draft.count);
  if (kind === 'forgotten') return { kind, count };
  if (kind === 'track') return { kind, trackId, count };
  // What the form offers came from the server.
  const chosen = { packs: [...packs], stages: [...stages] } as Pick<Topics, 'packs' | 'stages'>;
  return { kind: 'topics', ...chosen, conceptIds: [...conceptIds], count };
}

type Topics = Extract<QuizWish['source'], { readonly kind: 'topics' }>;
