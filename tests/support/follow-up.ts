import { readFileSync } from 'node:fs';
import { readPacks } from '#lib/packs/read-packs.ts';
import type { AskedCode } from '#lib/interview/follow-up/asked-code.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Shelf } from '#lib/packs/shelf.ts';
import { compile } from '#lib/runner/compile.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';

/** A shelf never changes: it is read once. */
let shelf: Shelf | null = null;

/** An exercise of the repository as the judge takes it. */
function judgeableNamed(id: string): Judgeable {
  shelf ??= readPacks(['.']);
  const exercise = shelf.exercises.get(id);
  if (!exercise) throw new Error(`there is no exercise ${id}`);
  const ready = judgeableOf(exercise, compile);
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
