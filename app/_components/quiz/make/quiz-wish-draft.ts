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
  /** How many of the questions are small exercises, of topics and of a track. */
  readonly code: string;
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
  readonly code:
    | { readonly kind: 'unreadable'; readonly most: number }
    | { readonly kind: 'tooFew'; readonly has: number }
    | null;
  readonly minutes: boolean;
  readonly passAt: boolean;
};

/**
 * A quiz as it is held where nothing else is said: what was met, or everything where nothing was. `codeOf`: small exercises alone, of
 * the pack of this id, or of all where it has none; null: no exercise. `fileOf`: the quiz of a pack.
 */
export function firstWish(choices: QuizChoices, codeOf: string | null = null, fileOf: string | null = null): WishDraft {
  const usual = usualWish(choices);
  if (choices.files.some(({ id }) => id === fileOf)) return { ...usual, kind: 'file', fileId: fileOf! };
  if (codeOf === null || choices.code.length === 0) return usual;
  const pack = choices.packs.find(({ id, path }) => id === codeOf && choices.code.some((one) => one.pack === path));
  const draft = { ...usual, kind: 'topics', packs: new Set(pack && [pack.path]) } as const;
  const count = String(Math.min(USUAL_CODE, drawableCode(draft, choices)));
  return { ...draft, count, code: count };
}

function usualWish({ met, tracks, files }: QuizChoices): WishDraft {
  return {
    kind: met > 0 ? 'forgotten' : 'topics',
    packs: new Set(),
    conceptIds: new Set(),
    stages: new Set(),
    trackId: tracks[0]?.id ?? '',
    fileId: files[0]?.id ?? '',
    count: String(met > 0 ? Math.min(met, USUAL) : USUAL),
    code: '0',
    minutes: '',
    feedback: 'final',
    certainty: true,
    isPass: false,
    passAt: '70',
    countsInLog: false,
  };
}

const USUAL = 16;
/** Each takes minutes. */
const USUAL_CODE = 3;

/** How many cards can be drawn from what is chosen; null where that is not known before it is tried. */
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

/** How many small exercises can be drawn from what is chosen. */
export function drawableCode({ kind, packs, conceptIds, trackId }: WishDraft, choices: QuizChoices): number {
  if (kind === 'track') return choices.tracks.find(({ id }) => id === trackId)?.exercises ?? 0;
  if (kind !== 'topics') return 0;
  const isAll = packs.size + conceptIds.size === 0;
  const leftOut = new Set<string>(choices.packs.flatMap(({ path, isLeftOut }) => (isLeftOut ? [path] : [])));
  return choices.code.filter((one) =>
    isAll ? !leftOut.has(one.pack) : packs.has(one.pack) || one.conceptIds.some((id) => conceptIds.has(id)),
  ).length;
}

function ofStages({ cards, stages }: QuizChoices['packs'][number], wanted: ReadonlySet<string>): number {
  if (wanted.size === 0) return cards;
  return Object.entries(stages).reduce((sum, [stage, count]) => sum + (wanted.has(stage) ? count : 0), 0);
}

/** What is wrong with what is asked for. */
export function problemsIn(draft: WishDraft, choices: QuizChoices): WishProblems {
  if (draft.kind === 'file') return { count: null, code: null, minutes: false, passAt: false };
  const count = wholeNumber(draft.count, QUIZ_SIZES.least, QUIZ_SIZES.most);
  const most = count ?? QUIZ_SIZES.most;
  const code = asksCode(draft) ? wholeNumber(draft.code, 0, most) : 0;
  const hasCode = drawableCode(draft, choices);
  const has = drawable(draft, choices);
  const lacks = count !== null && has !== null && has < count - (code ?? 0);
  return {
    count: count === null ? { kind: 'unreadable' } : lacks ? { kind: 'tooFew', has: has + (code ?? 0) } : null,
    code: code === null ? { kind: 'unreadable', most } : hasCode < code ? { kind: 'tooFew', has: hasCode } : null,
    minutes: draft.minutes.trim() !== '' && wholeNumber(draft.minutes, 1, 1_440) === null,
    passAt: draft.isPass && wholeNumber(draft.passAt, 1, 100) === null,
  };
}

/** Whether exercises can be asked for here: among what is likely forgotten are cards alone. */
export function asksCode({ kind }: WishDraft): boolean {
  return kind === 'topics' || kind === 'track';
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
  const code = Number(draft.code);
  const exercises = code > 0 ? { exercises: code } : {};
  if (kind === 'track') return { kind, trackId, count, ...exercises };
  // What the form offers came from the server.
  const chosen = { packs: [...packs], stages: [...stages] } as Pick<Topics, 'packs' | 'stages'>;
  return { kind: 'topics', ...chosen, conceptIds: [...conceptIds], count, ...exercises };
}

type Topics = Extract<QuizWish['source'], { readonly kind: 'topics' }>;
