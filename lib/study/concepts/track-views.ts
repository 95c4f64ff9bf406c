import { exerciseCardId, packPathOf } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { Verdict } from '#lib/exercises/report.ts';
import type { Track, TrackStep } from '#lib/exercises/track.ts';
import { formatProblem } from '#lib/packs/format/problem.ts';
import { currentLearner, type CurrentLearner, type StudyContext } from '#lib/study/context.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { readinessOf, type ConceptStatus, type Readiness } from './readiness.ts';
import { recalledShare } from './recalled-share.ts';

/** A step of a track as it is shown; `title` is its id where no pack that can be read has it. */
export type TrackStepView = {
  readonly kind: TrackStep['kind'];
  readonly id: string;
  /** The pack’s id, for its hue. */
  readonly pack: string;
  readonly title: Localized;
  readonly state: ConceptStatus | 'passed' | 'tried' | 'planned' | 'broken' | 'missing';
  /** `recalledShare` of a concept now. */
  readonly recall: number | null;
  /** Of a locked step, the first that it waits for. */
  readonly after: Localized | null;
  /** Of a broken step, the first problem of its pack: file:line:column, what, and what to do. */
  readonly problem: string | null;
};

/** A track with how far the learner is on it. */
export type TrackView = {
  readonly id: string;
  readonly title: Localized;
  readonly summary: Localized;
  readonly steps: readonly TrackStepView[];
  /** Steps that are learnt or passed. */
  readonly done: number;
};

/** Every track, in the order of its file. */
export async function trackViews(context: StudyContext): Promise<readonly TrackView[]> {
  const { library, stores, learnerId, now } = context;
  if (library.tracks.length === 0) return [];
  const learner = await currentLearner(context);
  const states = await stores.snapshots.standings(learnerId);
  const verdicts = await stores.submissions.lastVerdicts(learnerId);
  const basis = { library, learner, states, verdicts, now, readiness: readinessOf(library, states, learner, now) };
  return library.tracks.map((track) => trackView(track, basis));
}

type Basis = {
  readonly library: Library;
  readonly learner: CurrentLearner;
  readonly states: Parameters<typeof recalledShare>[1];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly now: number;
  readonly readiness: Readiness;
};

function trackView({ id, title, summary, steps }: Track, basis: Basis): TrackView {
  const views = steps.map((step) => stepView(step, basis));
  const done = views.filter(({ state }) => state === 'learnt' || state === 'passed').length;
  return { id, title, summary, steps: views, done };
}

function stepView(step: TrackStep, basis: Basis): TrackStepView {
  return (
    (step.kind === 'concept' ? conceptStep(step, basis) : exerciseStep(step, basis)) ?? absentStep(step, basis.library)
  );
}

function conceptStep({ id }: TrackStep, { library, learner, states, now, readiness }: Basis): TrackStepView | null {
  const concept = library.concept(id);
  if (!concept) return null;
  const state = readiness.statusOf(concept.id);
  return {
    ...NOTHING_BESIDE,
    kind: 'concept',
    id: concept.id,
    pack: packOf(concept.id),
    title: concept.spec.title,
    state,
    recall: recalledShare(concept, states, learner.parameters, now),
    after: state === 'locked' ? firstNotLearnt(concept.needs, library, readiness) : null,
  };
}

function exerciseStep({ id }: TrackStep, { library, readiness, verdicts }: Basis): TrackStepView | null {
  const exercise = library.exercise(id);
  if (!exercise) return null;
  const verdict = verdicts.get(id);
  const isOpen = readiness.isOpen(exerciseCardId(id));
  const state = verdict === 'pass' ? 'passed' : verdict ? 'tried' : isOpen ? 'new' : 'locked';
  const after = state === 'locked' ? firstNotLearnt(exercise.concepts, library, readiness) : null;
  return { ...NOTHING_BESIDE, kind: 'exercise', id, pack: packOf(id), title: exercise.spec.title, state, after };
}

function firstNotLearnt(concepts: readonly string[], library: Library, readiness: Readiness): Localized | null {
  const id = concepts.find((need) => !readiness.isLearnt(need));
  return (id === undefined ? null : library.concept(id)?.spec.title) ?? null;
}

function absentStep({ kind, id }: TrackStep, library: Library): TrackStepView {
  const path = packPathOf(kind === 'concept' ? 'content' : 'exercises', packOf(id));
  const broken = library.broken.find((pack) => pack.path === path);
  const topic = kind === 'concept' ? library.topic(id) : null;
  const step = { ...NOTHING_BESIDE, kind, id, pack: packOf(id), title: topic ?? { en: id, zh: id } };
  if (broken) {
    const [first] = broken.problems;
    return { ...step, state: 'broken', problem: first ? formatProblem(first) : null };
  }
  return { ...step, state: topic ? 'planned' : 'missing' };
}

const NOTHING_BESIDE = { recall: null, after: null, problem: null };

function packOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
