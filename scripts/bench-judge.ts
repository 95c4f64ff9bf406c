// npm run bench:judge: how often the judge is wrong, and how long it takes. Prints tables; nothing is asserted.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Backend, Lane } from '#lib/exercises/lane.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { casesOf } from '#lib/grader/inputs/cases.ts';
import { shelfAt } from './packs/shelf-at.ts';
import { compile } from '#lib/runner/compile.ts';
import type * as judgeNode from '#lib/runner/node/judge-node.ts';
import { createNodeRunner } from '#lib/runner/node/node-runner.ts';
import type { Runner } from '#lib/runner/runner.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';
import { runDiagnosisTrials } from '#tests/support/diagnosis-trials.ts';
import { confusionOf, type Bench, type Confusion } from './bench/confusion.ts';
import { printConfusion, printMutants, printOneElement } from './bench/print-confusion.ts';
import { gradientFigures, type GradientFigures } from './bench/gradient-times.ts';
import { printGradients } from './bench/print-gradients.ts';
import { machineLine, median } from './bench/machine.ts';
import { benchPython } from './bench/bench-python.ts';
import { mutantsOf, type Mutants } from './bench/mutants.ts';
import { oneElementOff, type OneElement } from './bench/one-element.ts';
import { printTable, short } from './bench/table.ts';
import { bundleJudge, NODE_JUDGE_DIR } from './bundle-judge.ts';

const PARTS = ['confusion', 'elements', 'mutants', 'diagnoses', 'times', 'gradients'] as const;
const USAGE = `Usage: npm run bench:judge -- [options]
Each row is printed when it is known, with the seconds that it took; the tables follow at the end.
  --seeds N        seeds for every right implementation, both lanes, cpu (default 25: more than 1,155 runs in all)
  --mistakes N     seeds for every mistake, 0 for none (default 3)
  --alone          also in how many regimes each mistake is caught if each is the only one: one run for each regime
  --parts LIST     only these: ${PARTS.join(',')} (default all but mutants)
  --backends LIST  other backends for the device lane, such as wasm,webgpu (default wasm), with a tenth of the seeds
  --elements N     solutions with one element off by 1 %, for each exercise (default 60)
  --exercise ID    only this exercise; can be given several times
  --language python  only the Python of exercises: how many right forms are refused, and how long a verdict takes
  --json           prints one JSON object as well, last
Exit status: 0 when the tables were printed, whatever they say; 2 for misuse.`;

const TIMED_ROUNDS = 7;
const DIAGNOSIS_TRIALS = 200;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '25' },
    mistakes: { type: 'string', default: '3' },
    alone: { type: 'boolean', default: false },
    parts: { type: 'string', default: PARTS.filter((part) => part !== 'mutants').join(',') },
    backends: { type: 'string', default: 'wasm' },
    elements: { type: 'string', default: '60' },
    exercise: { type: 'string', multiple: true },
    language: { type: 'string', default: 'typescript' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const seeds = numberOf('seeds', values.seeds);
const mistakeSeeds = numberOf('mistakes', values.mistakes, 0);
const parts = values.parts.split(',');
if (!parts.every((part) => PARTS.some((known) => known === part))) {
  misuse(`--parts is a list of ${PARTS.join(', ')}, not “${values.parts}”.`);
}
const isAsked = (part: (typeof PARTS)[number]): boolean => parts.includes(part);
const elements = numberOf('elements', values.elements);
const others = values.backends.split(',').filter((name) => name !== '');
if (!others.every(isOtherBackend)) misuse(`--backends is a list of wasm and webgpu, not “${values.backends}”.`);

console.log(machineLine());
await bundleJudge();
const shelf = shelfAt('.');
const exercises = [...shelf.exercises.values()].filter(({ id }) => values.exercise?.includes(id) ?? true);
if (exercises.length === 0) misuse('There is no such exercise.');
if (values.language === 'python') await benchPython(exercises, seeds);
if (values.language !== 'typescript') misuse(`--language is typescript or python, not “${values.language}”.`);
const cold = await coldStart(exercises[0]!);
const runner = cold.runner;
const benches = exercises.map((exercise) => benchOf(exercise, runner));

const confusions: Confusion[] = [];
for (const bench of isAsked('confusion') ? benches : []) {
  const lanes = lanesWithCases(bench);
  confusions.push(await confusion(bench, 'cpu', lanes, seeds));
  for (const backend of lanes.includes('device') ? others.filter(isOtherBackend) : []) {
    confusions.push(await confusion(bench, backend, ['device'], Math.ceil(seeds / 10)));
  }
}
if (isAsked('confusion')) printConfusion(confusions);

const single: OneElement[] = [];
for (const bench of isAsked('elements') ? benches : []) {
  const found = await oneElementOff(bench, elements, progressOf(`${bench.exercise.id}, one element off`));
  console.log(`${found.exercise}: one element off, ${found.caught} of ${found.trials} caught`);
  single.push(found);
}
if (isAsked('elements')) printOneElement(single);

const mutants: Mutants[] = [];
if (isAsked('mutants')) {
  for (const bench of benches) mutants.push(await mutantsOf(bench, progressOf(`${bench.exercise.id}, mutants`)));
  printMutants(mutants);
}

const diagnoses = isAsked('diagnoses') ? await runDiagnosisTrials(DIAGNOSIS_TRIALS, 1) : [];
if (isAsked('diagnoses'))
  printTable(
    'Random right results made wrong in one known way, and what the diagnosis calls it (garbage, noise and the ratio without a name have to be met with silence)',
    ['made wrong by', 'trials', 'named', 'misnamed', 'silent'],
    diagnoses.map(({ kind, trials, named, misnamed, silent }) => [kind, trials, named, misnamed, silent]),
  );

const times = isAsked('times') ? await verdictTimes(benches) : [];
if (isAsked('times'))
  printTable(
    `Source to verdict in Node, milliseconds (medians of ${TIMED_ROUNDS}; the first verdict of a new process took ${short(cold.millis)})`,
    ['exercise', 'exact, Run', 'exact, Submit', 'both lanes on cpu, Submit'],
    times.map(({ exercise, run, submit, both }) => [exercise, short(run), short(submit), short(both)]),
  );
const gradients = isAsked('gradients') ? await gradientTable() : null;

if (values.json) {
  console.log(
    JSON.stringify({
      machine: machineLine(),
      cold: cold.millis,
      confusions,
      single,
      mutants,
      diagnoses,
      times,
      gradients,
    }),
  );
}
// The engines of the judge keep threads alive.
process.exit(0);

/** Plain lists and texts are judged in the exact lane alone: they have no other precision. */
function lanesWithCases({ judgeable }: Bench): Lane[] {
  return (['exact', 'device'] as const).filter((lane) => casesOf(judgeable.spec, lane, false).length > 0);
}

async function coldStart(exercise: Exercise): Promise<{ runner: Runner; millis: number }> {
  const began = performance.now();
  const started = await createNodeRunner();
  const { judgeable } = benchOf(exercise, started);
  const options = { lanes: ['exact', 'device'], backends: ['cpu'], seed: 1, visibleOnly: true } as const;
  await started.run({ judgeable, source: exercise.solution, options });
  return { runner: started, millis: performance.now() - began };
}

function benchOf(exercise: Exercise, using: Runner): Bench {
  const judgeable = judgeableOf(exercise, compile);
  if (!judgeable.ok) misuse(`${exercise.id}/${judgeable.problem.file} does not compile: ${judgeable.problem.detail}`);
  return { runner: using, exercise, judgeable: judgeable.value };
}

async function confusion(bench: Bench, backend: Backend, lanes: readonly Lane[], runs: number): Promise<Confusion> {
  const progress = progressOf(`${bench.exercise.id}, ${lanes.join(' and ')} (${backend})`);
  const began = performance.now();
  const isMain = backend === 'cpu';
  const options = {
    backend,
    lanes,
    seeds: runs,
    mistakeSeeds: isMain ? mistakeSeeds : 0,
    alone: values.alone,
    progress,
  };
  const found = await confusionOf(bench, options);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  for (const row of found.lanes) {
    const caught = row.mistakeRuns > 0 ? `, ${row.caught} of ${row.mistakeRuns} runs of mistakes caught` : '';
    console.log(
      `${row.exercise}, ${row.lane} (${row.backend}): ${row.refused} of ${row.runs} right runs refused${caught} (${seconds} s)`,
    );
  }
  for (const line of [...found.falseRejects, ...found.escaped.map((one) => `escaped: ${one}`)])
    console.log(`  ${line}`);
  return found;
}

async function verdictTimes(all: readonly Bench[]) {
  const rows: { exercise: string; run: number; submit: number; both: number }[] = [];
  for (const { exercise, judgeable } of all) {
    const timed = async (lanes: readonly Lane[], visibleOnly: boolean): Promise<number> => {
      const millis: number[] = [];
      for (let round = 0; round < TIMED_ROUNDS; round += 1) {
        const began = performance.now();
        const options = { lanes, backends: ['cpu'], seed: round, visibleOnly } as const;
        await runner.run({ judgeable, source: exercise.solution, options });
        millis.push(performance.now() - began);
      }
      return median(millis);
    };
    const row = {
      exercise: exercise.id,
      run: await timed(['exact'], true),
      submit: await timed(['exact'], false),
      both: await timed(['exact', 'device'], false),
    };
    console.log(`${row.exercise}: ${short(row.run)} ms, ${short(row.submit)} ms, ${short(row.both)} ms`);
    rows.push(row);
  }
  return rows;
}

async function gradientTable(): Promise<GradientFigures> {
  const solution = shelf.exercises.get('normalization/batchnorm-backward')?.solution;
  const compiled = solution === undefined ? null : compile(solution);
  if (!compiled?.ok) misuse('The gradient of normalization/batchnorm-backward is what is timed, and it is not there.');
  const bundle = (await import(
    pathToFileURL(join(process.cwd(), NODE_JUDGE_DIR, 'judge.mjs')).href
  )) as typeof judgeNode;
  const figures = await gradientFigures(await bundle.ownEngines.exactEngine(), compiled.value);
  printGradients(figures);
  return figures;
}

/** One line that is written over, on a terminal only. */
function progressOf(what: string): (done: number, total: number) => void {
  return (done, total) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}: ${Math.floor((100 * done) / total)} %`);
    if (process.stderr.isTTY && done === total) process.stderr.write('\r\u001b[K');
  };
}

function isOtherBackend(name: string): name is 'wasm' | 'webgpu' {
  return name === 'wasm' || name === 'webgpu';
}

function numberOf(option: string, value: string, least = 1): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= least) return number;
  return misuse(`--${option} must be a whole number from ${least} on, not “${value}”.`);
}

function misuse(message: string): never {
  console.error(`✗ ${message}\n\n${USAGE}`);
  process.exit(2);
}
