import { runJob, serveWork } from '#app/_client/serve-work.ts';
import type { WorkProgress } from '#app/_client/work.ts';
import { adopt, type Adoption } from '#lib/srs/fit/adopt.ts';
import { columnsOfBytes } from '#lib/srs/optimiser/column-bytes.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { FitBasis } from '#lib/study/memory-model/memory-model.ts';

/** Reading the answers, then fitting to them. */
export type FitStep = 'read' | 'fit';

const ANSWERS = '/api/memory-model/answers';
/** The same answers give the same weights. */
const SEED = 1;
/** What reading takes of the whole. */
const READ_PERCENT = 10;

serveWork<FitStep, Adoption>(async (request, tell) => {
  const { current, relearningSteps } = request as FitBasis;
  tell({ step: 'read', percent: 0 });
  const response = await fetch(ANSWERS);
  if (!response.ok) throw new Error(`${ANSWERS}: HTTP ${response.status}`);
  const answers = columnsOfBytes(await readAll(response, tell));
  const leftOut = { beforeForget: Number(response.headers.get('x-before-forget')), withoutBeginning: 0 };
  const options = { prior: DEFAULT_PARAMETERS.weights, current, relearningSteps, seed: SEED, recency: true };
  return runJob(adopt(answers, leftOut, options), [READ_PERCENT, 100], (percent) => tell({ step: 'fit', percent }));
});

/** The whole body, and how much of it has come. */
async function readAll(
  response: Response,
  tell: (progress: WorkProgress<FitStep>) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const length = Number(response.headers.get('content-length') ?? 0);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    pieces.push(next.value);
    read += next.value.byteLength;
    tell({ step: 'read', percent: Math.round((READ_PERCENT * read) / Math.max(length, read)) });
  }
}
