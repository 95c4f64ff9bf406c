import { exerciseIdOf, type CardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { DAY_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { creditLedger, type CreditLine } from '#lib/srs/credit/credit-ledger.ts';
import { isDue } from '#lib/srs/days/due.ts';
import { replay } from '#lib/srs/log/replay.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import { parametersIn } from '#lib/study/settings/preset-of.ts';

/** Credit that one pass gave to some cards. */
export type CreditEntry = {
  readonly at: EpochMillis;
  /** Which part of a review it counts as, 0 to 1. */
  readonly credit: number;
  /** Null for something that no pack has any more. */
  readonly source: { readonly kind: 'exercise' | 'card'; readonly title: Localized; readonly path: string } | null;
  /** How many cards took it, and how much later it made them due, in days on average. */
  readonly cards: number;
  readonly laterDays: number;
};

/** The ledger of some cards. */
export type CardsCredit = {
  /** Latest first. */
  readonly entries: readonly CreditEntry[];
  /** Cards that would be due now but for credit. */
  readonly notDue: number;
};

/** What passes on other things did to these cards. What was undone is not in it. */
export async function creditOnCards(
  { stores, library, learnerId }: StudyContext,
  learner: CurrentLearner,
  cardIds: readonly CardId[],
): Promise<CardsCredit> {
  const parametersOf = parametersIn(learner);
  const logs = [...(await stores.reviews.logs(learnerId, cardIds)).values()];
  const credited = logs.filter((log) => log.some(({ kind }) => kind === 'implicit'));
  const notDue = credited.filter((log) => {
    const explicit = log.filter(({ kind }) => kind !== 'implicit');
    const isDueWithout = isDue(replay(explicit, parametersOf).memory, learner.moment);
    return isDueWithout && !isDue(replay(log, parametersOf).memory, learner.moment);
  });
  const lines = credited.flatMap((log) => creditLedger(log, parametersOf));
  return { entries: entriesOf(library, lines), notDue: notDue.length };
}

function entriesOf(library: Library, lines: readonly CreditLine[]): readonly CreditEntry[] {
  const byPass = new Map<string, CreditLine[]>();
  for (const line of lines) {
    const key = `${line.at}/${line.sourceCardId}`;
    byPass.set(key, [...(byPass.get(key) ?? []), line]);
  }
  return [...byPass.values()]
    .map((own) => {
      const { at, credit, sourceCardId } = own[0]!;
      const later = own.reduce((sum, { dueAt }) => sum + dueAt.after - dueAt.before, 0) / own.length;
      const laterDays = Math.round(later / DAY_MILLIS);
      return { at, credit, source: sourceOf(library, sourceCardId), cards: own.length, laterDays };
    })
    .toSorted((one, other) => other.at - one.at);
}

function sourceOf(library: Library, cardId: CardId): CreditEntry['source'] {
  const exerciseId = exerciseIdOf(cardId);
  if (exerciseId !== null) {
    const exercise = library.exercise(exerciseId);
    return exercise ? { kind: 'exercise', title: exercise.spec.title, path: `/exercises/${exerciseId}` } : null;
  }
  const concept = library.concept(library.card(cardId)?.conceptId ?? '');
  return concept ? { kind: 'card', title: concept.spec.title, path: `/concepts/${concept.id}` } : null;
}
