import variant from '@jitl/quickjs-ng-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core';
import { failure, type Result } from '#lib/base/result.ts';
import type { ProgramInput, RunProgram } from '#lib/base/run-program.ts';
import { compile } from '#lib/runner/compile.ts';
import { BOX_REALM } from './box-realm.ts';
import { cleanResult } from './clean-result.ts';
import type { ProgramProblem, ProgramResult } from './program.ts';
import { remembered } from './remembered-runs.ts';

/** Steps of loops and calls, counted rather than timed, so that a program ends at the same place on every computer. */
const MOST_STEPS = 15_000_000;
/** After so many of them the machine asks whether it is to go on. */
const STEPS_BETWEEN = 10_000;
/** Of the machine, 64 kB each: 16 MB to begin with, 64 MB at most. */
const PAGES = { initial: 256, maximum: 1_024 };
const STACK_BYTES = 192 * 2 ** 10;

/**
 * A machine for programs of cards (QuickJS in WebAssembly). Whoever wrote them, they reach nothing but the language, and
 * its numbers are the same on every computer. Each run begins afresh, without a clock and without chance, and is ended
 * when it takes too many steps or too much memory; what a run gave is remembered.
 */
export async function openProgramBox(): Promise<RunProgram> {
  let quickjs = await openMachine();
  return remembered((source, input) => {
    const code = compile(source);
    if (!code.ok) {
      const { message, line } = code.problem;
      const where = line === null ? '' : ` at line ${line}`;
      return failure({ kind: 'threw', detail: `it does not compile: ${message}${where}` });
    }
    try {
      return runOnce(quickjs, code.value, input);
    } catch (error) {
      // The machine itself gave up, as it does where its stack ends first: another one takes its place.
      void openMachine().then((another) => (quickjs = another));
      return failure({ kind: 'too-large', detail: error instanceof Error ? error.message : String(error) });
    }
  });
}

function openMachine(): Promise<QuickJSWASMModule> {
  return newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmMemory: new WebAssembly.Memory(PAGES) }));
}

function runOnce(quickjs: QuickJSWASMModule, code: string, input: ProgramInput): Result<ProgramResult, ProgramProblem> {
  const runtime = quickjs.newRuntime();
  let steps = 0;
  runtime.setMaxStackSize(STACK_BYTES);
  runtime.setInterruptHandler(() => (steps += STEPS_BETWEEN) > MOST_STEPS);
  const context = runtime.newContext();
  const ended = context.evalCode(`(${BOX_REALM})(${JSON.stringify(code)}, ${JSON.stringify(input)})`, 'program.js');
  const answer = ended.error
    ? failure(problemOf(context.dump(ended.error), steps > MOST_STEPS))
    : cleanResult(fromRealm(context.getString(ended.value)));
  ended.dispose();
  context.dispose();
  runtime.dispose();
  return answer;
}

/** What the realm wrote, with the numbers that JSON has not; what is no data stays none. */
function fromRealm(text: string): unknown {
  return JSON.parse(text, (_, item: unknown) => {
    if (typeof item !== 'object' || item === null) return item;
    if ('#number' in item) return Number(item['#number']);
    return '#odd' in item ? fromRealm : item;
  });
}

function problemOf(thrown: unknown, isLate: boolean): ProgramProblem {
  const { name, message, stack } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as {
    readonly name?: unknown;
    readonly message?: unknown;
    readonly stack?: unknown;
  };
  if (isLate) return { kind: 'too-late', detail: `not done after ${MOST_STEPS / 1e6} million steps` };
  if (name === 'NoFunction') return { kind: 'no-function', detail: '' };
  const detail = typeof message === 'string' ? message.slice(0, 300) : String(thrown).slice(0, 300);
  const line = lineIn(stack);
  const kind = message === 'out of memory' || thrown === null ? 'too-large' : 'threw';
  return { kind, detail, ...(line !== null && { line }) };
}

/** The machine puts two lines before what it makes a function of. */
const LINES_BEFORE = 2;

/** The innermost line of the program in a stack, in which what the machine itself evaluated has another name. */
function lineIn(stack: unknown): number | null {
  const [, line] = (typeof stack === 'string' ? /<input>:(\d+)/u.exec(stack) : null) ?? [];
  return line === undefined ? null : Math.max(1, Number(line) - LINES_BEFORE);
}
