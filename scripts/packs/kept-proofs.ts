import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Exercise } from '#lib/packs/shelf.ts';
import { NODE_JUDGE_DIR } from '#scripts/bundle-judge.ts';
import type { PythonExercise } from './prove-python.ts';

/** What was proved: hashes of all that the verdicts came from. Other texts of an exercise may change under it. */
const keptProof = z.strictObject({ exercise: z.string(), judge: z.string(), python: z.string().optional() });
const keptProofs = z.record(z.string(), keptProof);

/** The proofs that are remembered in `exercises/proofs.json`, beside the exercises and committed with them. */
export type KeptProofs = {
  /** True where this exercise, as it is now, was proved by the judge as it is now. */
  readonly has: (exercise: Exercise) => boolean;
  /** True where the Python of this exercise was proved, by the judge and the interpreter as they are now. */
  readonly hasPython: (asked: PythonExercise) => boolean;
  /** Remembers the Python of these as proved, of exercises that are kept themselves. */
  readonly keepPython: (proved: readonly PythonExercise[]) => void;
  /** Remembers these as proved, forgets `others`, and writes the file where that changes it. */
  readonly keep: (proved: readonly Exercise[], others: { readonly known: readonly string[] }) => void;
};

/** Opens what is kept for the packs in `root`, for the judge that is bundled. A file that cannot be read counts as none, and is said. */
export function openProofs(root: string, say: (line: string) => void): KeptProofs {
  const file = join(root, 'exercises', 'proofs.json');
  const judge = judgeHash();
  const kept = new Map(Object.entries(readProofs(file, say)));
  const python = pythonHash();
  const ofPython = ({ exercise, solution, starter, forms }: PythonExercise): string =>
    hashOf([
      judge,
      python,
      exerciseHash(exercise),
      solution,
      starter,
      ...forms.flatMap(({ file, source }) => [file, source]),
    ]);
  const write = (): void => {
    const entries = [...kept].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const text = `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
    if (existsSync(file) ? readFileSync(file, 'utf8') !== text : entries.length > 0) writeFileSync(file, text);
  };
  return {
    hasPython: (asked) => kept.get(asked.exercise.id)?.python === ofPython(asked),
    keepPython: (proved) => {
      for (const asked of proved) {
        const proof = kept.get(asked.exercise.id);
        if (proof) kept.set(asked.exercise.id, { ...proof, python: ofPython(asked) });
      }
      write();
    },
    has: (exercise) => {
      const proof = kept.get(exercise.id);
      return proof?.judge === judge && proof.exercise === exerciseHash(exercise);
    },
    keep: (proved, { known }) => {
      for (const exercise of proved) {
        kept.set(exercise.id, { ...kept.get(exercise.id), exercise: exerciseHash(exercise), judge });
      }
      for (const id of [...kept.keys()].filter((each) => !known.includes(each))) kept.delete(id);
      write();
    },
  };
}

function readProofs(file: string, say: (line: string) => void): z.infer<typeof keptProofs> {
  if (!existsSync(file)) return {};
  try {
    return keptProofs.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    say(`• ${file} is not what this command writes: everything is proved again.`);
    return {};
  }
}

/** Of what the judge is given, and of what is put before it. What learners only read is not in it, but for texts in exercise.yaml. */
export function exerciseHash(exercise: Exercise): string {
  const {
    instructions: _instructions,
    editorial: _editorial,
    concepts: _concepts,
    regimeLines: _lines,
    pythonHints: _hints,
    // Proved by itself.
    python: _python,
    ...judged
  } = exercise;
  return hashOf([JSON.stringify(judged)]);
}

/** What decides beside the judge what a proof is. */
const PROOF = ['prove-exercise.ts', 'exercise-flaws.ts', 'exercise-proof.ts'].map((name) =>
  join('lib', 'packs', 'proof', name),
);

/** The judge and the tensor library are in the bundles, without comments. */
function judgeHash(): string {
  const files = [...['judge.mjs', 'sandbox.mjs'].map((name) => join(NODE_JUDGE_DIR, name)), ...PROOF];
  return hashOf(files.map((file) => readFileSync(file, 'utf8')));
}

/** What Python runs in: its sandbox, and our modules. */
function pythonHash(): string {
  return hashOf(['sandbox-python.mjs', 'python.json'].map((name) => readFileSync(join(NODE_JUDGE_DIR, name), 'utf8')));
}

/** Sixteen bytes are enough for what only has to be noticed. */
function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text.replaceAll('\r\n', '\n')).update('\0');
  return hash.digest('hex').slice(0, 32);
}
