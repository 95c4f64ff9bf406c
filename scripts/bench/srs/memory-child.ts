// memory-child.ts <reviews>: makes a log and folds it, with a garbage collection before each look; needs --expose-gc.
// Prints one line of JSON, in bytes.
import { answerColumns } from '#lib/srs/optimiser/answer-columns.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { replay } from '#lib/srs/log/replay.ts';
import { logsOfLength } from './logs.ts';
import type { MemoryLook } from './memory-figures.ts';

const before = held();
const logs = logsOfLength(Number(process.argv[2]));
const log = held() - before;
const states = logs.map((one) => replay(one, () => DEFAULT_PARAMETERS));
const folded = held() - before - log;
const { answers } = answerColumns(logs);
const columns = held() - before - log - folded;
const events = logs.reduce((sum, one) => sum + one.length, 0);
const kept = states.length + answers.grades.length;
if (kept === 0) throw new Error('There was nothing to fold.');
const look: MemoryLook = { events, log, states: folded, columns };
process.stdout.write(JSON.stringify(look));

function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
