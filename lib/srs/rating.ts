/** What a learner presses, worst first. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;

/** How well a card was remembered. */
export type Rating = (typeof RATINGS)[number];

/** FSRS’s grade: 1 Again, 2 Hard, 3 Good, 4 Easy. */
export function gradeOf(rating: Rating): 1 | 2 | 3 | 4 {
  return (RATINGS.indexOf(rating) + 1) as 1 | 2 | 3 | 4;
}
