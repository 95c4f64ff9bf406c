// npm run grade: judges one file against one exercise, with the judge that the browser has; as code of others, in Chromium.
import type { Message } from '#lib/exercises/lane.ts';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Backend, Lane } from '#lib/exercises/lane.ts';
import { compile } from '#lib/runner/compile.ts';
import { createChromiumRunner } from '#lib/runner/chromium/chromium-runner.ts';
import { createNodeRunner } from '#lib/runner/node/node-runner.ts';
import { readExercise } from '#lib/packs/read-packs.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';
import { bundleJudge } from './bundle-judge.ts';
import { sayInEnglish } from './packs/say-in-english.ts';
import { jsonReport, printReport } from './grade/print-report.ts';

const USAGE = `Usage: npm run --silent grade -- <pack>/<exercise> <file.ts | file.py> [options]
  --lane exact|device|all       which lanes to run (default all)
  --backend cpu|wasm|webgpu     what runs the device lane (default cpu)
  --seed N                      draws the same inputs again (default: random, and printed)
  --json                        prints one JSON object and nothing else
  --trusted                     runs the file in Node, with all your rights: quicker, for code that you wrote; without it
                                the file runs in headless Chromium, which gives it neither network nor files
A .py file is Python with NumPy.
Exit status: 0 when a verdict was reached, whatever it is; 2 for misuse.`;

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const [exerciseId, file, ...rest] = positionals;
if (exerciseId === undefined || file === undefined || rest.length > 0) misuse('Name one exercise and one file.');
const lanes = lanesOf(values.lane);
const backend = backendOf(values.backend);
const seed = seedOf(values.seed);

const exercise = readExercise('.', exerciseId);
if (!exercise.ok) misuse(exercise.problem);
const source = readSource(file);
const judgeable = judgeableOf(exercise.value, compile);
if (!judgeable.ok) misuse(`${exerciseId}/${judgeable.problem.file} does not compile: ${judgeable.problem.detail}`);

const language = file.endsWith('.py') ? 'python' : 'typescript';

await bundleJudge();
const runner = await (values.trusted ? createNodeRunner() : createChromiumRunner()).catch((error: unknown) =>
  misuse(`${textOf(error)}\nA file that you wrote yourself can be judged in Node: --trusted.`),
);
// WebGPU in software cannot be read at once, and WASM lacks kernels: the report says which was taken, and why.
const backends = (['webgpu', 'wasm', 'cpu'] as const).slice(['webgpu', 'wasm', 'cpu'].indexOf(backend));
const options = { lanes, backends, seed, visibleOnly: false };
const report = await runner.run({ judgeable: judgeable.value, source, language, options }).catch((error: unknown) => {
  // The exercise, or the machine: not the submission.
  misuse(`${exerciseId} could not be judged: ${textOf(error)}`);
});
const say = (message: Message): string => sayInEnglish(message, language);
if (values.json) console.log(JSON.stringify(jsonReport(report, say), null, 2));
else printReport(report, { exercise: exercise.value, file, say });
await runner.close();
// The engines of the judge keep threads alive.
process.exit(0);

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        lane: { type: 'string', default: 'all' },
        backend: { type: 'string', default: 'cpu' },
        seed: { type: 'string' },
        json: { type: 'boolean', default: false },
        trusted: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
}

function lanesOf(value: string): readonly Lane[] {
  if (value === 'all') return ['exact', 'device'];
  if (value === 'exact' || value === 'device') return [value];
  return misuse(`--lane must be exact, device or all, not “${value}”.`);
}

function backendOf(value: string): Backend {
  if (value === 'cpu' || value === 'wasm' || value === 'webgpu') return value;
  return misuse(`--backend must be cpu, wasm or webgpu, not “${value}”.`);
}

function seedOf(value: string | undefined): number {
  if (value === undefined) return crypto.getRandomValues(new Uint32Array(1))[0]!;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number < 2 ** 32) return number;
  return misuse(`--seed must be a whole number from 0 to 4294967295, not “${value}”.`);
}

function readSource(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return misuse(`${path} cannot be read: ${textOf(error)}`);
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function misuse(message: string): never {
  console.error(`✗ ${message}\n\n${USAGE}`);
  process.exit(2);
}
