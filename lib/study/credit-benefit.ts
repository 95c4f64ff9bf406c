import { creditBenefit as benefitOf, type CreditBenefit } from '#lib/srs/credit-benefit.ts';
import { currentLearner, type StudyContext } from './context.ts';
import { parametersIn } from './preset-of.ts';

/** Fewer reviews than this say nothing. */
const FEWEST_REVIEWS = 50;

/** Whether credit foretells answers better, and how many reviews it takes to say so. */
export type CreditBenefitView = CreditBenefit & { readonly fewestReviews: number };

/** The measure over all the learner’s cards that took any credit. */
export async function creditBenefit(context: StudyContext): Promise<CreditBenefitView> {
  const { reviews, credits } = context.stores;
  const learner = await currentLearner(context);
  const logs = await reviews.logs(context.learnerId, await credits.cardIds(context.learnerId));
  return { ...benefitOf(logs.values(), parametersIn(learner)), fewestReviews: FEWEST_REVIEWS };
}
