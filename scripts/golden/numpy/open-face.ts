import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadPyodide, type PyodideInterface } from 'pyodide';
import { createBridge, type Bridge } from '#lib/python/bridge.ts';
import { startPython } from '#lib/python/interpreter.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import type * as judgeNode from '#lib/runner/node/judge-node.ts';
import { connectPython, type PythonProgram } from '#lib/runner/python/python-program.ts';
import { bundleJudge, NODE_JUDGE_DIR } from '#scripts/bundle-judge.ts';
import type { Told } from './same-answer.ts';

/** A library whose face is ours. */
export type Library = 'numpy' | 'torch';

/** An interpreter with our NumPy and torch over the float64 engine, in this realm. */
export type Face = {
  readonly python: PyodideInterface;
  readonly program: PythonProgram;
  readonly bridge: Bridge;
  readonly engine: Engine;
  /** What pieces of code give, by evaluate.py of scripts/golden/numpy or scripts/golden/torch. */
  readonly evaluate: (codes: readonly string[], library?: Library) => readonly Told[];
};

/** Starts one, from the snapshot that the bundle brings. */
export async function openFace(print: (line: string) => void = console.log): Promise<Face> {
  await bundleJudge();
  const judge = (await import(
    /* @vite-ignore */ pathToFileURL(join(process.cwd(), NODE_JUDGE_DIR, 'judge.mjs')).href
  )) as typeof judgeNode;
  const bridge = createBridge();
  const engine = await judge.ownEngines.exactEngine();
  bridge.use(engine);
  const snapshot = new Uint8Array(readFileSync(join(NODE_JUDGE_DIR, 'python.snapshot')));
  const python = await startPython({ load: loadPyodide, sources: {}, snapshot, print });
  const program = connectPython(python, bridge);
  const evaluate = (codes: readonly string[], library: Library = 'numpy'): readonly Told[] => {
    python.runPython(readFileSync(join('scripts', 'golden', library, 'evaluate.py'), 'utf8'));
    python.globals.set('codes', JSON.stringify(codes));
    const answers = python.runPython(
      `import json, ${library}\njson.dumps([evaluate(${library}, code) for code in json.loads(codes)])`,
    ) as string;
    return JSON.parse(answers) as Told[];
  };
  return { python, program, bridge, engine, evaluate };
}
