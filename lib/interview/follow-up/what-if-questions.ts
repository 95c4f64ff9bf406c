import type { Prng } from '#lib/base/prng.ts';
import type { FollowUpFacts } from './follow-up-facts.ts';
import type { FollowUpAsked, OptionQuestion } from './follow-up-question.ts';

export function whatIfQuestions(_: FollowUpAsked, __: FollowUpFacts, ___: Prng): OptionQuestion[] {
  return [];
}
