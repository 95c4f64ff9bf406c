import { failure, type Result } from '#lib/base/result.ts';
import { cleanResult } from './clean-result.ts';
import { PROGRAM_PROBLEMS, type AskProgram, type ProgramArguments } from './program.ts';
import type { ProgramProblem, ProgramResult } from './program.ts';

/** A program that runs somewhere else. */
export type ProgramRunner = {
  /** Runs it with these numbers; a run that takes too long ends the realm, and the next one starts a new one. */
  readonly run: (values: ProgramArguments) => Promise<Result<ProgramResult, ProgramProblem>>;
  readonly close: () => void;
};

/** A realm at hand: tells it something, and is told what it replies. */
export type ProgramRealm = {
  readonly tell: (asked: AskProgram) => void;
  readonly close: () => void;
};

type Answer = Result<ProgramResult, ProgramProblem>;

/** Milliseconds; what is computed live must be much quicker. */
const LIMIT_MILLIS = 2_000;

/** Runs `code` in realms that `open` opens, one at a time. `heard` is called with whatever a realm says. */
export function createProgramRunner(
  code: string,
  open: (heard: (said: unknown) => void) => Promise<ProgramRealm>,
): ProgramRunner {
  let realm: Promise<ProgramRealm> | null = null;
  let lastId = 0;
  let closed = false;
  const waiting = new Map<number, (answer: Answer) => void>();

  const heard = (said: unknown): void => {
    const { id, ...reply } = partsOf(said);
    const settle = typeof id === 'number' ? waiting.get(id) : undefined;
    if (typeof id === 'number') waiting.delete(id);
    settle?.('problem' in reply ? failure(problemIn(reply.problem)) : cleanResult(reply.result));
  };
  const end = (): void => {
    realm?.then(
      (opened) => opened.close(),
      () => undefined,
    );
    realm = null;
  };
  const start = (): Promise<ProgramRealm> => {
    realm ??= open(heard).then((opened) => {
      opened.tell({ type: 'load', code });
      return opened;
    });
    return realm;
  };
  return {
    run: async (values) => {
      if (closed) return failure({ kind: 'not-started', detail: 'closed' });
      let opened: ProgramRealm;
      try {
        opened = await start();
      } catch (error) {
        end();
        return failure({ kind: 'not-started', detail: error instanceof Error ? error.message : String(error) });
      }
      const id = (lastId += 1);
      return new Promise<Answer>((resolve) => {
        const late = setTimeout(() => {
          waiting.delete(id);
          end();
          resolve(failure({ kind: 'too-late', detail: String(LIMIT_MILLIS / 1000) }));
        }, LIMIT_MILLIS);
        waiting.set(id, (answer) => {
          clearTimeout(late);
          resolve(answer);
        });
        opened.tell({ type: 'run', id, values });
      });
    },
    close: () => {
      closed = true;
      end();
    },
  };
}

// What a realm says has any form: the program in it may speak in its place.
function partsOf(said: unknown): { readonly id?: unknown; readonly result?: unknown; readonly problem?: unknown } {
  return typeof said === 'object' && said !== null ? said : {};
}

function problemIn(said: unknown): ProgramProblem {
  const { kind, detail } = (typeof said === 'object' && said !== null ? said : {}) as Partial<
    Record<keyof ProgramProblem, unknown>
  >;
  return {
    kind: PROGRAM_PROBLEMS.find((one) => one === kind) ?? 'threw',
    detail: typeof detail === 'string' ? detail.slice(0, 300) : '',
  };
}
