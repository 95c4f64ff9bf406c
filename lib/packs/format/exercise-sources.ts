import type { NamedSource } from '#lib/packs/shelf.ts';

/** The programs of an exercise, as their author wrote them. */
export type ExerciseSources = {
  readonly starter: string | null;
  readonly solution: string | null;
  /** What makes functions that are inputs, where there is any. */
  readonly prelude: string | null;
  readonly alternatives: readonly NamedSource[];
  readonly mistakes: readonly NamedSource[];
  /** `solution.py`, `pytorch.py`, and `prelude.py` for both; null where one is missing. */
  readonly python: PythonSources;
  /** `starter.py`, with which learners may write it in Python; null where there is none. */
  readonly pythonStarter: string | null;
};

/** The same in Python. */
export type PythonSources = Readonly<Record<PythonFile, string | null>>;

/** Files of Python that an exercise has: with NumPy, with PyTorch, and what makes functions for either. */
export const PYTHON_FILES = ['solution.py', 'pytorch.py', 'prelude.py'] as const;

/** One of them. */
export type PythonFile = (typeof PYTHON_FILES)[number];
