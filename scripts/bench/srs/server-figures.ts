import type { CardId } from '#lib/base/card-id.ts';
import { prngFrom } from '#lib/base/prng.ts';
import { conceptPage } from '#lib/study/concepts/concept-page.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { listConcepts } from '#lib/study/concepts/list-concepts.ts';
import { memoryProgress } from '#lib/study/progress/memory-progress.ts';
import { openSession } from '#lib/study/session/open-session.ts';
import { progress } from '#lib/study/progress/progress.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { studyPage } from '#lib/study/session/study-page.ts';
import { today } from '#lib/study/progress/today.ts';
import { measured, once, type Timing } from './measure.ts';

const BATCH = 100;
const SECOND = 1_000;
/** From the evening to which the learner lived on to the next morning, when a day’s cards are due. */
const NIGHT = 12 * 3_600 * SECOND;

/** How long each request of a learner takes, from the use-case to the JSON that is sent. */
export async function serverFigures(
  context: StudyContext,
  runs: number,
  tell: (text: string) => void,
): Promise<readonly Timing[]> {
  const morning = { ...context, now: context.now + NIGHT };
  const answers = new Answers(morning);
  const json = (work: (at: StudyContext) => Promise<unknown>) => async () => JSON.stringify(await work(morning));
  tell('the first session of the day');
  const [first, { entries }] = await once('open a session whose cards were never shown', () => openSession(morning));
  const conceptIds = context.library.concepts.map(({ id }) => id);
  const tasks: readonly (readonly [string, (run: number) => Promise<unknown>])[] = [
    [`open a session of ${entries.length} cards`, json((at) => openSession(at))],
    ['the study page with that session', json((at) => studyPage(at, { conceptId: null, custom: null, allDue: false }))],
    ['record a batch of 100', () => answers.record(BATCH)],
    ['record one answer', () => answers.record(1)],
    ['undo one answer', () => answers.undo()],
    ['open a session after those', json((at) => openSession(at))],
    ['today', json((at) => today(at))],
    ['progress', json((at) => progress(at))],
    ['the histograms of all memories', json((at) => memoryProgress(at))],
    ['the graph of all concepts', json((at) => listConcepts(at))],
    ['the page of a concept that is learnt', json((at) => conceptPage(at, conceptIds[1] ?? ''))],
    ['the page of a concept that is not begun', json((at) => conceptPage(at, conceptIds.at(-1) ?? ''))],
  ];
  const figures = [first];
  for (const [what, work] of tasks) {
    tell(what);
    figures.push(await measured(what, runs, work));
  }
  return figures;
}

/** A learner who answers cards here and there. */
class Answers {
  readonly #context: StudyContext;
  readonly #prng = prngFrom(7);
  readonly #cards: readonly CardId[];
  #count = 0;
  #last: { id: string; cardId: CardId }[] = [];

  constructor(context: StudyContext) {
    this.#context = context;
    this.#cards = context.library.cards.map(({ id }) => id);
  }

  async record(count: number): Promise<void> {
    const batch = Array.from({ length: count }, () => this.#answer());
    await this.#send(batch);
    this.#last.push(...batch);
  }

  async undo(): Promise<void> {
    const { id, cardId } = this.#last.pop()!;
    const undo = { ...this.#row(cardId), kind: 'undo', undoes: id };
    await this.#send([undo]);
  }

  async #send(batch: Parameters<typeof recordReviews>[1]): Promise<void> {
    const { results } = await recordReviews(this.#context, batch);
    const refused = results.find(({ status }) => status !== 'recorded');
    if (refused) throw new Error(JSON.stringify(refused));
  }

  #answer() {
    const cardId = this.#cards[this.#prng.integer(0, Math.floor(this.#cards.length * 0.9))]!;
    return { ...this.#row(cardId), kind: 'answer', rating: 'good', tookMillis: 4_000, seed: 1 };
  }

  #row(cardId: CardId) {
    this.#count += 1;
    const id = `00000000-0000-4000-8000-${String(this.#count).padStart(12, '0')}`;
    return { id, cardId, at: this.#context.now - 3_600 * SECOND + this.#count * 10, zone: 'UTC', rolloverHour: 4 };
  }
}
