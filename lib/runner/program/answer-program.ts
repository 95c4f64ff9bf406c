import { cleanResult } from './clean-result.ts';
import { evaluateProgram, NoFunction } from './evaluate-program.ts';
import type { AskProgram, ProgramArguments, ProgramProblem, ProgramReply } from './program.ts';

/** The realm’s side: keeps the program that was loaded last, and answers each run; whatever it does becomes a reply. */
export function answerProgram(): (asked: AskProgram) => ProgramReply | null {
  let program: ((values: ProgramArguments) => unknown) | ProgramProblem = { kind: 'not-started', detail: '' };
  return (asked) => {
    if (asked.type === 'load') {
      try {
        program = evaluateProgram(asked.code);
      } catch (error) {
        program = error instanceof NoFunction ? { kind: 'no-function', detail: '' } : threw(error);
      }
      return null;
    }
    const { id, values } = asked;
    if (typeof program !== 'function') return { id, problem: program };
    try {
      const result = cleanResult(program(values));
      return result.ok ? { id, result: result.value } : { id, problem: result.problem };
    } catch (error) {
      return { id, problem: threw(error) };
    }
  };
}

function threw(error: unknown): ProgramProblem {
  const words = error instanceof Error ? error.message : String(error);
  return { kind: 'threw', detail: words.slice(0, 300) };
}
