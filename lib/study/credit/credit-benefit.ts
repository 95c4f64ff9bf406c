import { benefitOfCredit, type CreditBenefit } from '#lib/srs/credit/credit-benefit.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { parametersIn } from '#lib/study/settings/preset-of.ts';

/** Fewer reviews than this say nothing. */
const FEWEST_REVIEWS = 50;

/** The logs of so many cards are read while the learner waits, and tell enough. */
const MOST_CARDS = 1_000;

/** Whether credit predicts answers better, and how many reviews it takes to say so. */
export type CreditBenefitView = CreditBenefit & { readonly fewestReviews: number };

/** The measure over the learner’s cards that took credit, 1,000 of them at most. */
export async function creditBenefit(context: StudyContext): Promise<CreditBenefitView> {
  const { reviews, credits } = context.stores;
  const learner = await currentLearner(context);
  const logs = await reviews.logs(context.learnerId, await credits.cardIds(context.learnerId, MOST_CARDS));
  return { ...benefitOfCredit(logs.values(), parametersIn(learner)), fewestReviews: FEWEST_REVIEWS };
}
