import { readFileSync } from 'node:fs';
import { readExercise } from '#lib/packs/read-packs.ts';
import type { AskedCode } from '#lib/interview/follow-up/asked-code.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { compile } from '#lib/runner/compile.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';

/** An exercise of the repository as the judge takes it. */
export function judgeableNamed(id: string): Judgeable {
  const exercise = readExercise('.', id);
  if (!exercise.ok) throw new Error(exercise.problem);
  const ready = judgeableOf(exercise.value, compile);
  if (!ready.ok) throw new Error(ready.problem.detail);
  return ready.value;
}

/** What a follow-up is made of where the reference itself was handed in. */
export function askedAbout(id: string, given: Partial<AskedCode> = {}): AskedCode {
  const language = given.language ?? 'typescript';
  const file = `exercises/${id}/solution.${language === 'python' ? 'py' : 'ts'}`;
  return {
    judgeable: judgeableNamed(id),
    source: readFileSync(file, 'utf8'),
    language,
    diagnoses: [],
    cards: [
      { cardId: 'made/one', kind: 'choice', stage: 'apply' },
      { cardId: 'made/two', kind: 'claim', stage: 'recall' },
    ],
    seed: 7,
    ...given,
  };
}
