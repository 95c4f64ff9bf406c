import { prngFrom, type Prng } from '#lib/base/prng.ts';
import { GUESS, SLIP } from '#lib/placement/belief.ts';
import { concludedFrom } from '#lib/placement/credited.ts';
import { nextQuestion } from '#lib/placement/next-question.ts';
import { MOST_QUESTIONS, type Familiarity, type Placement, type PlacementAnswer } from '#lib/placement/placement.ts';
import type { PlacementGraph } from '#lib/placement/placement-graph.ts';
import { simulatedLearner, type LearnerKind, type SimulatedLearner } from './simulated-learner.ts';

/** What placement came to after so many questions, over all learners: shares from 0 to 1. */
export type CurvePoint = {
  /** Of all that was credited: what its learner does not know. */
  readonly wrong: number;
  /** Of all that is known: what was credited. */
  readonly found: number;
  /** The mean over learners of the same share of each. */
  readonly meanWrong: number;
  readonly meanFound: number;
  /** How many questions were asked, on average: a placement ends where no question decides anything. */
  readonly asked: number;
};

/** Who is placed, and how. */
export type CurveOptions = {
  readonly kind: LearnerKind;
  readonly learners: number;
  readonly seed: number;
  /** Whether *none, some, most* is asked first; else `some` is taken for every pack. */
  readonly asksFirst: boolean;
};

/** The curve from no question to all of them, over learners that slip and guess. */
export function placementCurve(graph: PlacementGraph, options: CurveOptions): readonly CurvePoint[] {
  const sums = Array.from({ length: MOST_QUESTIONS + 1 }, () => ({ ...NOTHING }));
  for (let number = 0; number < options.learners; number += 1) {
    const prng = prngFrom(`${options.seed}/${options.kind}/${number}`);
    const learner = simulatedLearner(graph, options.kind, prng);
    const familiarity = options.asksFirst ? learner.says : saidNothing(graph);
    const answers = answered(graph, learner, { familiarity, answers: [], seed: number }, prng);
    for (const [asked, sum] of sums.entries()) addTo(sum, graph, learner, answers.slice(0, asked));
  }
  return sums.map((sum) => ({
    wrong: sum.credited === 0 ? 0 : sum.wrong / sum.credited,
    found: sum.known === 0 ? 0 : (sum.credited - sum.wrong) / sum.known,
    meanWrong: sum.wrongShares / options.learners,
    meanFound: sum.foundShares / options.learners,
    asked: sum.asked / options.learners,
  }));
}

const NOTHING = { credited: 0, wrong: 0, known: 0, wrongShares: 0, foundShares: 0, asked: 0 };

function saidNothing({ concepts }: PlacementGraph): Readonly<Record<string, Familiarity>> {
  return Object.fromEntries(concepts.map(({ pack }) => [pack, 'some' as const]));
}

function answered(
  graph: PlacementGraph,
  { known }: SimulatedLearner,
  begun: Placement,
  prng: Prng,
): readonly PlacementAnswer[] {
  const answers: PlacementAnswer[] = [];
  for (;;) {
    const concept = nextQuestion(graph, { ...begun, answers });
    if (concept === null) return answers;
    const isRight = prng.uniform() < (known.has(graph.placeOf.get(concept)!) ? 1 - SLIP : GUESS);
    answers.push({ concept, isRight });
  }
}

function addTo(
  sum: { -readonly [Name in keyof typeof NOTHING]: number },
  graph: PlacementGraph,
  { known }: SimulatedLearner,
  answers: readonly PlacementAnswer[],
): void {
  const { credited } = concludedFrom(graph, answers);
  const wrong = [...credited].filter((place) => !known.has(place)).length;
  sum.credited += credited.size;
  sum.wrong += wrong;
  sum.known += known.size;
  sum.wrongShares += credited.size === 0 ? 0 : wrong / credited.size;
  sum.foundShares += known.size === 0 ? 1 : (credited.size - wrong) / known.size;
  sum.asked += answers.length;
}
