import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';

/** The page of an exercise that was never opened. */
export function exercisePage(): ExercisePageView {
  return {
    id: 'losses/softmax',
    pack: 'losses',
    next: null,
    python: null,
    title: { en: 'Softmax', zh: '柔性最大' },
    difficulty: 2,
    lastVerdict: null,
    dueAt: null,
    dueDay: null,
    isDue: false,
    instructions: { en: '', zh: '' },
    hints: [],
    pythonHints: [],
    examples: [],
    bridge: [],
    editorial: { en: '', zh: '' },
    starter: 'starter',
    scaffolding: 'fillIn',
    starters: { fillIn: 'starter', signatureOnly: 'signature' },
    usualMillis: 600_000,
    memory: { state: 'new' },
    parameters: DEFAULT_PARAMETERS,
    functions: [],
    prelude: null,
    regimes: [],
    concepts: [],
    submissions: [],
  };
}
