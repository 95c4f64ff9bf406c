import type { Backend, Lane } from '#lib/exercises/lane.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Check, Report } from '#lib/exercises/report.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import type { Runner } from '#lib/runner/runner.ts';

/** An exercise, and the judge it is put before. */
export type Bench = {
  readonly runner: Runner;
  readonly exercise: Exercise;
  readonly judgeable: Judgeable;
};

/** What the judge said of right implementations and of mistakes, in one lane. */
export type LaneConfusion = {
  readonly exercise: string;
  readonly lane: Lane;
  readonly backend: Backend;
  readonly runs: number;
  readonly refused: number;
  readonly mistakeRuns: number;
  readonly caught: number;
};

/** One mistake over the seeds, and over each regime alone. */
export type MistakeKills = {
  readonly exercise: string;
  readonly mistake: string;
  readonly check: string;
  readonly runs: number;
  readonly caught: number;
  readonly asNamed: number;
  readonly regimes: number;
  /** Null where nobody looked. */
  readonly killingRegimes: number | null;
};

export type Confusion = {
  readonly lanes: readonly LaneConfusion[];
  readonly mistakes: readonly MistakeKills[];
  /** Every right implementation that was refused, with what was said of it. */
  readonly falseRejects: readonly string[];
  readonly escaped: readonly string[];
};

export type ConfusionOptions = {
  readonly backend: Backend;
  readonly lanes: readonly Lane[];
  readonly seeds: number;
  readonly mistakeSeeds: number;
  /** Whether each mistake is put before each regime alone. */
  readonly alone: boolean;
  readonly progress: (done: number, total: number) => void;
};

/** Runs every right implementation and every mistake of an exercise, on fresh inputs for each seed. */
export async function confusionOf(bench: Bench, options: ConfusionOptions): Promise<Confusion> {
  const { exercise, judgeable } = bench;
  const regimes = options.mistakeSeeds > 0 && options.alone ? judgeable.spec.regimes.length : 0;
  const total =
    (1 + exercise.alternatives.length) * options.seeds + exercise.mistakes.length * (options.mistakeSeeds + regimes);
  let done = 0;
  const judge: JudgeOne = async (source, seed, of = judgeable) => {
    const settings = { lanes: options.lanes, backends: [options.backend], seed, visibleOnly: false };
    const report = await bench.runner.run({ judgeable: of, source, options: settings });
    options.progress((done += 1), total);
    return report;
  };
  // As proofs do: one sandbox, which loads the code once.
  const judgeAll: JudgeAll = async (source, seeds) => {
    const settings = { lanes: options.lanes, backends: [options.backend], seed: 1, visibleOnly: false };
    const all = Array.from({ length: seeds }, (_, at) => at + 1);
    const reports = await bench.runner.runOnSeeds({ judgeable, source, options: settings }, all);
    options.progress((done += seeds), total);
    return reports;
  };
  const right = await judgeRight(bench, options, judgeAll);
  const wrong = await judgeMistakes(bench, options, judge);
  const lanes = options.lanes.map((lane) => ({
    exercise: exercise.id,
    lane,
    backend: lane === 'exact' ? 'cpu' : options.backend,
    runs: right.runs,
    refused: right.refused.get(lane) ?? 0,
    mistakeRuns: wrong.mistakes.length * options.mistakeSeeds,
    caught: wrong.caught.get(lane) ?? 0,
  }));
  return { lanes, mistakes: wrong.mistakes, falseRejects: right.falseRejects, escaped: wrong.escaped };
}

type JudgeAll = (source: string, seeds: number) => Promise<readonly Report[]>;
type JudgeOne = (source: string, seed: number, of?: Judgeable) => Promise<Report>;

async function judgeRight({ exercise }: Bench, { lanes, seeds }: ConfusionOptions, judge: JudgeAll) {
  const falseRejects: string[] = [];
  const refused = new Map<Lane, number>();
  const right = [{ name: 'solution', source: exercise.solution }, ...exercise.alternatives];
  for (const { name, source } of right) {
    for (const report of await judge(source, seeds)) {
      const { seed } = report;
      const wrongIn = lanes.filter((lane) => isWrongIn(report, lane));
      // Refused without a row that says where, such as for want of anything compared: in every lane that was asked.
      for (const lane of report.verdict !== 'pass' && wrongIn.length === 0 ? lanes : wrongIn) add(refused, lane);
      if (report.verdict !== 'pass') falseRejects.push(`${exercise.id} ${name}, seed ${seed}: ${described(report)}`);
    }
  }
  return { runs: right.length * seeds, refused, falseRejects };
}

async function judgeMistakes(bench: Bench, { lanes, mistakeSeeds, alone }: ConfusionOptions, judge: JudgeOne) {
  const { exercise, judgeable } = bench;
  const mistakes: MistakeKills[] = [];
  const escaped: string[] = [];
  const caughtIn = new Map<Lane, number>();
  for (const { id, check } of mistakeSeeds > 0 ? judgeable.spec.mistakes : []) {
    const source = exercise.mistakes.find(({ name }) => name === id)!.source;
    let [caught, asNamed] = [0, 0];
    for (let seed = 1; seed <= mistakeSeeds; seed += 1) {
      const report = await judge(source, seed);
      for (const lane of lanes) if (isWrongIn(report, lane)) add(caughtIn, lane);
      if (report.verdict === 'pass') escaped.push(`${exercise.id} ${id}, seed ${seed}`);
      else caught += 1;
      if (firstWrong(report)?.name === check) asNamed += 1;
    }
    const killingRegimes = alone ? await regimesThatKill(judgeable, source, judge) : null;
    const regimes = judgeable.spec.regimes.length;
    mistakes.push({
      exercise: exercise.id,
      mistake: id,
      check,
      runs: mistakeSeeds,
      caught,
      asNamed,
      regimes,
      killingRegimes,
    });
  }
  return { mistakes, escaped, caught: caughtIn };
}

/** How many of the regimes would catch it if each were the only one. */
async function regimesThatKill(judgeable: Judgeable, source: string, judge: JudgeOne): Promise<number> {
  let killing = 0;
  for (const regime of judgeable.spec.regimes) {
    const alone = { ...judgeable, spec: { ...judgeable.spec, regimes: [regime] } };
    if (firstWrong(await judge(source, 1, alone))) killing += 1;
  }
  return killing;
}

function firstWrong(report: Report): Check | undefined {
  return report.checks.find(({ status }) => status === 'fail' || status === 'error');
}

function isWrongIn(report: Report, lane: Lane): boolean {
  return report.checks.some((row) => row.lane === lane && (row.status === 'fail' || row.status === 'error'));
}

function described(report: Report): string {
  const wrong = firstWrong(report);
  return wrong
    ? `${report.verdict} at ${wrong.name} (${wrong.lane}, ${wrong.function ?? '–'}, ${wrong.regime ?? '–'}): ${wrong.message.key}`
    : `${report.verdict}: nothing was compared`;
}

function add(counts: Map<Lane, number>, lane: Lane): void {
  counts.set(lane, (counts.get(lane) ?? 0) + 1);
}
