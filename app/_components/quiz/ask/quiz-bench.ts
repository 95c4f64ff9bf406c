import { openBench, type JudgeBench } from '#app/_components/workbench/judge-bench.ts';
import type { ExerciseResponse } from '#lib/quiz/quiz-response.ts';

/** Fetches what judges an exercise while its statement is read; where that fails it is told when code is judged. */
export function openQuizBench(exerciseId: string): void {
  benchOf(exerciseId)
    .open()
    .catch((problem: unknown) => console.warn(`${exerciseId} cannot be judged yet.`, problem));
}

/** What the judge says of code for an exercise, in the exact lane. Throws where it cannot be started. */
export async function verdictOf(exerciseId: string, source: string): Promise<ExerciseResponse['verdict']> {
  const { host, judgeable } = await benchOf(exerciseId).open();
  const { verdict } = await host.run({ judgeable, source, mode: 'submit', lanes: ['exact'], verdictOnly: true });
  return verdict;
}

/** One for each exercise of this page: what is judged when its question is left is judged to its end. */
const benches = new Map<string, JudgeBench>();

function benchOf(exerciseId: string): JudgeBench {
  const bench = benches.get(exerciseId) ?? openBench(exerciseId);
  benches.set(exerciseId, bench);
  return bench;
}
