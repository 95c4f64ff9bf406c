// npm run simulate:placement: what placement finds out of simulated learners, question by question. Prints tables; exit status 1 where the figures asked for are missed.
import { parseArgs } from 'node:util';
import { placementCurve, type CurvePoint } from '#lib/placement/simulation/placement-curve.ts';
import { LEARNER_KINDS } from '#lib/placement/simulation/simulated-learner.ts';
import { GUESS, SLIP } from '#lib/placement/belief.ts';
import { QUESTIONS } from '#lib/placement/placement.ts';
import { printTable } from './bench/table.ts';
import { readPrerequisites } from './placement/read-prerequisites.ts';
import { countOption } from './steps/misuse.ts';

const USAGE = `Usage: npm run simulate:placement -- [options]
  --learners N  learners of each kind (default 1000)
  --seed N      other learners (default 1)
Exit status: 0 when at most 7 % of what is credited is wrong and at least 35 % of what is known is credited after all
questions, for learners of every kind who are asked first how much they know; else 1; 2 for misuse.`;

const MOST_WRONG = 0.07;
const LEAST_FOUND = 0.35;

const { values } = parseArgs({
  options: {
    learners: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const learners = countOption('learners', values.learners, USAGE);
const seed = countOption('seed', values.seed, USAGE);

const graph = readPrerequisites();
const edges = graph.needs.reduce((sum, needs) => sum + needs.length, 0);
console.log(`${graph.concepts.length} concepts, ${edges} edges; ${learners} learners of each kind, seed ${seed}`);
console.log(`slip ${percent(SLIP)}, guess ${percent(GUESS)}; shares over all learners, in brackets their means`);

let missed = 0;
for (const asksFirst of [true, false]) {
  const curves = LEARNER_KINDS.map((kind) => placementCurve(graph, { kind, learners, seed, asksFirst }));
  printTable(
    asksFirst ? 'Asked none, some, most first' : 'Not asked first: “some” of everything',
    ['questions', ...LEARNER_KINDS.flatMap((kind) => [`${kind} wrong`, 'found', 'asked'])],
    curves[0]!.map((_, questions) => [questions, ...curves.flatMap((curve) => cellsOf(curve[questions]!))]),
  );
  if (!asksFirst) continue;
  for (const [index, curve] of curves.entries()) {
    const { wrong, found } = curve.at(-1)!;
    const early = curve[QUESTIONS]!;
    const isReached = wrong <= MOST_WRONG && found >= LEAST_FOUND;
    if (!isReached) missed += 1;
    const after = `after ${QUESTIONS} questions ${percent(early.wrong)} and ${percent(early.found)}`;
    const asked = `at most ${percent(MOST_WRONG)} and at least ${percent(LEAST_FOUND)} asked for`;
    console.log(
      `${isReached ? '✓' : '✗'} ${LEARNER_KINDS[index]}: ${percent(wrong)} wrong, ${percent(found)} found (${after}); ${asked}`,
    );
  }
}
process.exit(missed === 0 ? 0 : 1);

function cellsOf({ wrong, found, meanWrong, meanFound, asked }: CurvePoint): readonly string[] {
  return [`${percent(wrong)} (${percent(meanWrong)})`, `${percent(found)} (${percent(meanFound)})`, asked.toFixed(1)];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
