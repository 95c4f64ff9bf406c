import type * as native from '@open-spaced-repetition/binding';
import type { AnswerColumns } from '#lib/srs/optimiser/answer-columns.ts';
import { allTargets, targetsByTime } from '#lib/srs/optimiser/targets.ts';

/** fsrs-rs, as it is bound to Node. */
export type Binding = typeof native;

/** The binding, or why there is none: it has no build for every platform. */
export async function nativeBinding(): Promise<{ readonly binding: Binding | null; readonly why: string }> {
  try {
    return { binding: await import('@open-spaced-repetition/binding'), why: '' };
  } catch (error) {
    return { binding: null, why: `no native fsrs-rs for ${process.platform} ${process.arch}: ${String(error)}` };
  }
}

/** Every target with what came before it, oldest first, as fsrs-rs takes it. */
export function itemsOf({ FSRSBindingItem, FSRSBindingReview }: Binding, answers: AnswerColumns) {
  const startOf = new Int32Array(answers.grades.length);
  for (let card = 0; card + 1 < answers.cardStarts.length; card += 1) {
    startOf.fill(answers.cardStarts[card]!, answers.cardStarts[card], answers.cardStarts[card + 1]);
  }
  return Array.from(targetsByTime(answers, allTargets(answers)), (target) => {
    const start = startOf[target]!;
    const rows = Array.from({ length: target - start + 1 }, (_, index) => start + index);
    return new FSRSBindingItem(
      rows.map((row) => new FSRSBindingReview(answers.grades[row]!, answers.elapsedDays[row]!)),
    );
  });
}
