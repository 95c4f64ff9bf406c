import { exerciseCardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { exampleCall, printLiteral } from '#lib/exercises/example-call.ts';
import type { Scaffolding } from '#lib/srs/answer/scaffolding.ts';
import { parametersFor } from '#lib/srs/answer/exercise-steps.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { usualMillis } from '#lib/srs/queue/exercise-time.ts';
import { type LocalizedHtml, localizedHtml } from '#lib/study/cards/localized-html.ts';
import { type BridgeRowView, bridgeRowView } from '#lib/study/bridge/bridge-rows.ts';
import { statesOf } from '#lib/study/cards/states-of.ts';
import { latestRevision, parametersIn, presetNameOf } from '#lib/study/settings/preset-of.ts';
import { type StudyContext, currentLearner } from '#lib/study/context.ts';
import { passedTimes } from './earned-rating.ts';
import { type ExerciseSummary, exerciseSummary } from './exercise-summary.ts';
import { pythonView, type PythonView } from './python/python-view.ts';
import { exerciseAfter, type FollowingExercise } from './exercise-after.ts';
import { shownScaffolding } from './shown-scaffolding.ts';
import { starterOf } from './starters.ts';
import type { SubmissionSummary } from './submit.ts';

/** The workbench’s page. */
export type ExercisePageView = ExerciseSummary & {
  /** The id of its pack. */
  readonly pack: string;
  readonly instructions: LocalizedHtml;
  readonly hints: readonly LocalizedHtml[];
  /** The same for whoever writes Python. */
  readonly pythonHints: readonly LocalizedHtml[];
  readonly editorial: LocalizedHtml;
  /** The code to begin with, with as much given as the memory needs. */
  readonly starter: string;
  readonly scaffolding: Scaffolding;
  /** The author’s starter, and the signatures alone, for who wants to choose. */
  readonly starters: Readonly<Record<'fillIn' | 'signatureOnly', string>>;
  /** What its card is like, and by what an answer to it is scheduled: the date that a rating promises follows from both. */
  readonly memory: Memory;
  readonly parameters: SchedulerParameters;
  /** What it takes this learner; passing at once in half of it earns Easy. */
  readonly usualMillis: number;
  /** Calls and what they give, in TypeScript. */
  readonly examples: readonly {
    readonly call: string;
    readonly output: string;
    readonly title: Localized | null;
    readonly explanation: LocalizedHtml | null;
  }[];
  /** What it does with arrays, as three libraries write it. */
  readonly bridge: readonly BridgeRowView[];
  readonly functions: readonly { readonly name: string; readonly signature: Localized }[];
  /** The code (TypeScript) that makes the functions among the inputs; null where there are none. */
  readonly prelude: string | null;
  readonly regimes: readonly { readonly id: string; readonly title: Localized; readonly visible: boolean }[];
  readonly concepts: readonly { readonly id: string; readonly title: Localized }[];
  /** The same for whoever writes it in Python; null where it is not written in Python. */
  readonly python: PythonView | null;
  readonly submissions: readonly SubmissionSummary[];
  /** What to go on with once it has passed; null where everything else has. */
  readonly next: FollowingExercise | null;
};

/** How many earlier tries the page shows. */
const SHOWN_SUBMISSIONS = 20;
/** More than anybody sends. */
const EVERY_VERDICT = 100_000;

/** The workbench’s page of an exercise; null when no pack has it. What only the judge may know is not in it. */
export async function exercisePage(context: StudyContext, exerciseId: string): Promise<ExercisePageView | null> {
  const { library, stores, learnerId } = context;
  const exercise = library.exercise(exerciseId);
  if (!exercise) return null;
  const learner = await currentLearner(context);
  const { moment } = learner;
  const verdicts = await stores.submissions.lastVerdicts(learnerId);
  const judged = await stores.submissions.verdicts(learnerId, exerciseId, EVERY_VERDICT);
  const submissions = await stores.submissions.of(learnerId, exerciseId, SHOWN_SUBMISSIONS);
  const { spec } = exercise;
  const cardId = exerciseCardId(exerciseId);
  const states = await statesOf(context, [cardId]);
  const log = (await stores.reviews.logs(learnerId, [cardId])).get(cardId) ?? [];
  const scaffolding = shownScaffolding(log, judged, parametersIn(learner));
  return {
    ...exerciseSummary(exercise, states, verdicts, moment),
    pack: exerciseId.slice(0, exerciseId.lastIndexOf('/')),
    next: exerciseAfter(exercise, library.exercises, verdicts),
    instructions: localizedHtml(exercise.instructions),
    hints: spec.hints.map(localizedHtml),
    pythonHints: spec.hints.map((hint, at) => localizedHtml(exercise.pythonHints?.[at] ?? hint)),
    editorial: localizedHtml(exercise.editorial),
    starter: starterOf(exercise, scaffolding),
    scaffolding,
    starters: {
      fillIn: starterOf(exercise, 'fillIn'),
      signatureOnly: starterOf(exercise, 'signatureOnly'),
    },
    memory: states.get(cardId)?.memory ?? { state: 'new' },
    parameters: parametersFor(cardId, latestRevision(learner, presetNameOf(learner, exercise.pack)).parameters),
    usualMillis: usualMillis(passedTimes(log), spec.difficulty),
    examples: spec.examples.map((example) => ({
      call: exampleCall(spec, example),
      output: printLiteral(example.output),
      title: example.title ?? null,
      explanation: example.explanation ? localizedHtml(example.explanation) : null,
    })),
    bridge: spec.bridge.flatMap((id) => {
      const row = library.bridgeRow(id);
      return row ? [bridgeRowView(id, row)] : [];
    }),
    functions: spec.functions.filter(({ hidden }) => !hidden).map(({ name, signature }) => ({ name, signature })),
    prelude: exercise.prelude,
    regimes: spec.regimes.map(({ id, title, visible }) => ({ id, title, visible })),
    concepts: exercise.concepts.flatMap((id) => {
      const concept = library.concept(id);
      return concept ? [{ id, title: concept.spec.title }] : [];
    }),
    python: pythonView(exercise, scaffolding),
    submissions: submissions.map(({ id, at, source, language, report }) => ({
      id,
      at,
      source,
      language: language ?? 'typescript',
      verdict: report.verdict,
    })),
  };
}
