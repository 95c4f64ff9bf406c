import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { judgeInThread } from '#lib/fit-thread.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { cardHistoryPage } from '#lib/study/cards/card-history.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { listPlans } from '#lib/study/plan/list-plans.ts';
import { today } from '#lib/study/progress/today.ts';
import { getSettings } from '#lib/study/settings/settings.ts';

/** How long one kind of read took while something else went on; milliseconds. */
export type ReaderFigure = {
  readonly meanwhile: string;
  readonly what: string;
  readonly reads: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  /** Of the processor for one read, this process whole: what the read costs however busy the machine is. */
  readonly processor: number;
};

/** Between two reads of a learner, milliseconds. */
const PAUSE = 10;
const QUIET_MILLIS = 20_000;

/** Reads one after the other while nothing, a repair in another process, a fit in its thread and a hold of this process go on. */
export async function readerFigures(
  context: StudyContext,
  file: string,
  tell: (text: string) => void,
): Promise<readonly ReaderFigure[]> {
  const { learnerId } = context;
  const { weights } = DEFAULT_PARAMETERS;
  const question = { current: weights, trial: weights, fitted: weights };
  const situations: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['nothing', () => new Promise((resolve) => setTimeout(resolve, QUIET_MILLIS))],
    ['a repair in another process', () => repairOf(file)],
    [
      'a fit in its thread',
      () => judgeInThread({ file, learnerId }, question, { signal: new AbortController().signal }),
    ],
    [
      'a hold of this process',
      () => context.stores.reviews.hold(learnerId, () => new Promise((resolve) => setTimeout(resolve, QUIET_MILLIS))),
    ],
  ];
  const figures: ReaderFigure[] = [];
  for (const [meanwhile, work] of situations) {
    tell(`reads while ${meanwhile} goes on`);
    figures.push(...(await readWhile(context, meanwhile, work())));
  }
  return figures;
}

async function readWhile(
  context: StudyContext,
  meanwhile: string,
  work: Promise<unknown>,
): Promise<readonly ReaderFigure[]> {
  const cardIds = context.library.cards.map(({ id }) => id);
  const reads: readonly (readonly [string, (turn: number) => Promise<unknown>])[] = [
    ['the settings', () => getSettings(context)],
    ['the history of a card', (turn) => cardHistoryPage(context, cardIds[(turn * 7_919) % cardIds.length]!)],
    ['the plans', () => listPlans(context)],
    ['today', () => today(context)],
  ];
  const times = reads.map((): number[] => []);
  const processor = reads.map(() => 0);
  const state = { isOver: false };
  const end = work.finally(() => {
    state.isOver = true;
  });
  for (let turn = 0; !state.isOver; turn += 1) {
    for (const [index, [, read]] of reads.entries()) {
      const began = performance.now();
      const before = process.cpuUsage();
      await read(turn);
      const { user, system } = process.cpuUsage(before);
      processor[index]! += (user + system) / 1_000;
      times[index]!.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
  await end;
  return reads.map(([what], index) => {
    const sorted = times[index]!.toSorted((one, other) => one - other);
    const at = (share: number): number => sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? NaN;
    return {
      meanwhile,
      what,
      reads: sorted.length,
      median: at(0.5),
      p95: at(0.95),
      worst: at(1),
      processor: processor[index]! / sorted.length,
    };
  });
}

async function repairOf(file: string): Promise<void> {
  const env = { ...process.env, GRADUS_DATA_DIR: dirname(file) };
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/repair.ts'], { env, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The repair ended with ${code}.`);
}
