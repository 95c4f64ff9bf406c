// npm run golden: writes tests/golden/<pack>-<slug>.cases.json, what solution.py and pytorch.py give on small draws of every
// regime, and tests/golden/bridge.json, what the rows of content/bridge.yaml give.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { shelfAt } from './packs/shelf-at.ts';
import { createNodeSnippets } from '#lib/runner/node/node-snippets.ts';
import { bundleJudge } from './bundle-judge.ts';
import { drawnExercise } from './golden/drawn-exercise.ts';
import { drawnRow } from './golden/drawn-row.ts';

const USAGE = `Usage: npm run golden -- [pack/slug …] [--bridge] [--python path]
  pack/slug   only these exercises (default: all of them, and the bridge)
  --bridge    the rows of content/bridge.yaml too
  --python    a Python that has NumPy and PyTorch (default: python3)`;

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
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

type Answer = {
  readonly origin: string;
  readonly exercises: readonly { readonly id: string; readonly cases: readonly object[] }[];
  readonly bridge: readonly object[];
};

function run(python: string): Answer {
  const input = JSON.stringify({ exercises, bridge });
  const ran = spawnSync(python, ['scripts/golden/run.py'], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (ran.error) misuse(`${python} cannot be started (${ran.error.message}).`);
  if (ran.status !== 0) {
    console.error(ran.stderr);
    process.exit(1);
  }
  return JSON.parse(ran.stdout) as Answer;
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
      options: { python: { type: 'string' }, bridge: { type: 'boolean' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
}

function misuse(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}
