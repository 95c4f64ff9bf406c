import type { FillBody } from '#lib/cards/kinds/code/draw-fill.ts';
import type { OwnRun, RunTogether } from '#lib/cards/kinds/code/run-fill.ts';
import type { CardResponse } from '#lib/cards/response.ts';
import type { CardBody } from '#lib/study/cards/card-view.ts';

/** The response with what came of running it; the same response where there is nothing to run. Never rejects. */
export async function runResponse(body: CardBody, response: CardResponse): Promise<CardResponse> {
  if (body.kind !== 'code' || body.ask !== 'fill' || response.kind !== 'filled') return response;
  const { text } = response;
  try {
    const { runFill } = await import('#lib/cards/kinds/code/run-fill.ts');
    return { ...response, run: await runFill(body, text, await ownRun(body), runTogether) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ...response, run: { text, problem: { kind: 'unavailable', detail } } };
  }
}

/** Runs what the card itself brings while the learner still reads; its sandbox is loaded with that, and not with the page. */
export function prepareRun(body: FillBody<unknown>): void {
  // What failed is told when it is needed, and tried again.
  ownRun(body).catch(() => undefined);
}

const known = new WeakMap<FillBody<unknown>, Promise<OwnRun>>();

function ownRun(body: FillBody<unknown>): Promise<OwnRun> {
  const running = known.get(body) ?? startOwn(body);
  known.set(body, running);
  return running;
}

async function startOwn(body: FillBody<unknown>): Promise<OwnRun> {
  try {
    const { runOwn } = await import('#lib/cards/kinds/code/run-fill.ts');
    const own = await runOwn(body, runTogether);
    if (own.some((outcomes) => !outcomes.ok)) known.delete(body);
    return own;
  } catch (error) {
    known.delete(body);
    throw error;
  }
}

let runner: Promise<RunTogether> | null = null;

const runTogether: RunTogether = async (snippets) => (await (runner ??= loadRunner()))(snippets);

async function loadRunner(): Promise<RunTogether> {
  try {
    const { createBrowserSnippets } = await import('#lib/runner/browser/browser-snippets.ts');
    return createBrowserSnippets().run;
  } catch (error) {
    runner = null;
    throw error;
  }
}
