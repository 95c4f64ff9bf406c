// npm run golden: writes tests/golden/<pack>-<slug>.cases.json, what solution.py and pytorch.py give on small draws of every
// regime, tests/golden/bridge.json, what the rows of content/bridge.yaml give, and tests/golden/numpy.json, what NumPy gives for
// code of learners and for random expressions, and tests/golden/torch.json, the same for PyTorch.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { shelfAt } from './packs/shelf-at.ts';
import { createNodeSnippets } from '#lib/runner/node/node-snippets.ts';
import { bundleJudge } from './bundle-judge.ts';
import { drawnExercise } from './golden/drawn-exercise.ts';
import { drawnRow } from './golden/drawn-row.ts';
import { holdFace, type Case } from './golden/numpy/hold-face.ts';
import type { Library } from './golden/numpy/open-face.ts';

const USAGE = `Usage: npm run golden -- [pack/slug …] [--bridge] [--numpy] [--python path]
  pack/slug   only these exercises (default: all of them, and the bridge)
  --bridge    the rows of content/bridge.yaml too
  --numpy     only code and random expressions, to which our NumPy is held
  --torch     the same for our torch
  --fuzz N    how many random expressions (default 10000); --seed N draws others
  --python    a Python that has NumPy and PyTorch (default: python3)`;

/** So many random expressions lie in the golden file. */
const KEPT_EXPRESSIONS = 400;

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
if (values.numpy) await hold('numpy');
if (values.torch) await hold('torch');
const shelf = shelfAt('.');
const unknown = positionals.find((id) => !shelf.exercises.has(id));
if (unknown !== undefined) misuse(`There is no exercise “${unknown}”, or it has problems: npm run check:packs.`);
const chosen = positionals.length > 0 ? positionals : [...shelf.exercises.keys()];
await bundleJudge();
const snippets = createNodeSnippets();
const exercises: object[] = [];
for (const id of chosen) exercises.push(await drawnExercise(shelf.exercises.get(id)!, snippets.run));
await snippets.close();
const withBridge = positionals.length === 0 || values.bridge === true;
const bridge = withBridge ? [...shelf.registers.bridge].map(([id, row]) => drawnRow(id, row)) : [];

const answer = run(values.python ?? 'python3');
for (const { id, cases } of answer.exercises) write(`${id.replace('/', '-')}.cases.json`, { cases });
if (withBridge) write('bridge.json', { rows: answer.bridge });

type FaceAnswer = { readonly origin: string; readonly cases: readonly Case[]; readonly fuzz: readonly Case[] };

type Answer = {
  readonly origin: string;
  readonly exercises: readonly { readonly id: string; readonly cases: readonly object[] }[];
  readonly bridge: readonly object[];
};

function run(python: string): Answer {
  return ask(python, 'scripts/golden/run.py', { exercises, bridge }) as Answer;
}

/** What a program of Python’s answers to one object. */
function ask(python: string, program: string, asked: object): unknown {
  const ran = spawnSync(python, [program], { input: JSON.stringify(asked), encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (ran.error) misuse(`${python} cannot be started (${ran.error.message}).`);
  if (ran.status !== 0) {
    console.error(ran.stderr);
    process.exit(1);
  }
  return JSON.parse(ran.stdout);
}

/** Asks the real library, keeps what tests read, and holds ours to all of it; ends the process. */
async function hold(library: Library): Promise<never> {
  const asked = { seed: Number(values.seed), count: Number(values.fuzz) };
  const { origin, cases, fuzz } = ask(
    values.python ?? 'python3',
    `scripts/golden/${library}/run.py`,
    asked,
  ) as FaceAnswer;
  const rows = [...cases, ...fuzz.slice(0, KEPT_EXPRESSIONS)].map((row) => JSON.stringify(row));
  const text = `{"origin":${JSON.stringify(`scripts/golden/${library}, ${origin}`)},"cases":[\n${rows.join(',\n')}\n]}\n`;
  writeFileSync(`tests/golden/${library}.json`, text);
  console.log(`tests/golden/${library}.json: ${(text.length / 1000).toFixed(1)} kB`);
  const silent = await holdFace(library, [...cases, ...fuzz], (line) => console.log(line));
  process.exit(silent === 0 ? 0 : 1);
}

function write(file: string, content: Readonly<Record<string, readonly object[]>>): void {
  const lines = Object.entries(content).map(([name, items]) => {
    const rows = items.map((item) => JSON.stringify(item));
    return `"${name}":[\n${rows.join(',\n')}\n]`;
  });
  const origin = `"origin":${JSON.stringify(`scripts/golden, ${answer.origin}`)}`;
  const text = `{${[origin, ...lines].join(',')}}\n`;
  writeFileSync(`tests/golden/${file}`, text);
  console.log(`tests/golden/${file}: ${(text.length / 1000).toFixed(1)} kB`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        python: { type: 'string' },
        bridge: { type: 'boolean' },
        numpy: { type: 'boolean' },
        torch: { type: 'boolean' },
        fuzz: { type: 'string', default: '10000' },
        seed: { type: 'string', default: '1' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
}

function misuse(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}
