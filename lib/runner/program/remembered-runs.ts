import type { RunProgram } from '#lib/base/run-program.ts';

type Answer = ReturnType<RunProgram>;

/** Answers that are kept of one program, and programs of which any are. */
const MOST_ANSWERS = 200;
const MOST_PROGRAMS = 500;

/**
 * The same runner, which asks for what was asked before no second time. A program that once took too long is not started
 * again: whoever waits for it waits once.
 */
export function remembered(run: RunProgram): RunProgram {
  const answers = new Map<string, Map<string, Answer>>();
  const stopped = new Map<string, Answer>();
  return (source, input) => {
    const end = stopped.get(source);
    if (end) return end;
    const known = answers.get(source) ?? new Map<string, Answer>();
    const key = JSON.stringify(input);
    const answer = known.get(key) ?? run(source, input);
    if (!answer.ok && answer.problem.kind === 'too-late') stopped.set(source, answer);
    keep(known, key, answer, MOST_ANSWERS);
    keep(answers, source, known, MOST_PROGRAMS);
    return answer;
  };
}

/** The oldest makes room. */
function keep<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value!);
}
