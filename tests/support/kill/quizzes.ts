import type { Prng } from '#lib/base/prng.ts';
import { DAY_MILLIS } from '#lib/base/time.ts';
import type { DraftQuizEvent } from '#lib/quiz/quiz-event.ts';
import type { Errand } from './errand.ts';
import { oneOf } from './one-of.ts';

/** Of the choices that are asked in quizzes, and nowhere else: the first option of each is right. */
export const ASKED_CARDS = ['asked-1', 'asked-2', 'asked-3'] as const;
/** With the exercise. */
const CARD_IDS = [...ASKED_CARDS.map((id) => `second/${id}`), 'exercise:work/double'];

/** Quizzes of one world: they are asked for as errands, and answered on any device once a client was told that they are made. */
export class Quizzes {
  readonly #prng: Prng;
  readonly #told: string[] = [];
  /** The id of each that was asked for. */
  readonly wished: string[] = [];
  /** Everything that was done in them, in the order in which it was done. */
  readonly events: DraftQuizEvent[] = [];

  constructor(prng: Prng) {
    this.#prng = prng;
  }

  /** A new one. */
  wish(): Errand {
    const id = this.#newId();
    this.wished.push(id);
    const policy = {
      feedback: oneOf(this.#prng, ['immediate', 'final']),
      passAt: oneOf(this.#prng, [null, null, 0.5]),
      countsInLog: oneOf(this.#prng, [true, false]),
    };
    return { path: '/api/quizzes', body: { id, source: { kind: 'cards', cardIds: CARD_IDS }, policy } };
  }

  /** A client had an answer to a wish: from now on something may happen in that quiz. */
  tell({ body }: Errand): void {
    this.#told.push(String(body['id']));
  }

  /** The next thing that a learner does in a quiz; null where none can be answered. `clockOff`: by how much the clock of the device is wrong. */
  next(clockOff: number): DraftQuizEvent | null {
    if (this.#told.length === 0) return null;
    // Mostly in the latest; now and then in one that may be over.
    const quizId = this.#prng.uniform() < 0.8 ? this.#told.at(-1)! : oneOf(this.#prng, this.#told);
    const row = { id: this.#newId(), quizId, at: Date.now() + clockOff };
    const event = this.#act(row);
    this.events.push(event);
    return event;
  }

  #act(row: Pick<DraftQuizEvent, 'id' | 'quizId' | 'at'>): DraftQuizEvent {
    const question = this.#prng.integer(0, CARD_IDS.length - 1);
    const draw = this.#prng.uniform();
    if (draw < 0.12) return { ...row, kind: 'submitted', reason: oneOf(this.#prng, ['learner', 'decided']) };
    if (draw < 0.25) return { ...row, kind: oneOf(this.#prng, ['flagged', 'unflagged'] as const), question };
    const given = { ...row, kind: 'answered', question, tookMillis: 2_000 } as const;
    if (draw < 0.4) return { ...given, response: null, certainty: 'none', right: false };
    const certainty = oneOf(this.#prng, ['guess', 'fairly', 'certain'] as const);
    const option = oneOf(this.#prng, ['0', '1']);
    const verdict = oneOf(this.#prng, ['pass', 'fail'] as const);
    const response =
      draw < 0.6
        ? ({ kind: 'judged', source: `export const tries = '${row.id}';`, verdict } as const)
        : ({ kind: 'selected', optionIds: [option] } as const);
    // Whatever a page says of it: the server judges.
    return { ...given, response, certainty, right: oneOf(this.#prng, [true, false, null]) };
  }

  #newId(): string {
    const digits = Array.from({ length: 12 }, () => this.#prng.integer(0, 15).toString(16)).join('');
    return `40000000-0000-4000-8000-${digits}`;
  }
}

/** What a clock of a browser may be off by. */
export const CLOCKS_OFF: readonly number[] = [0, 0, 0, 365 * DAY_MILLIS, -365 * DAY_MILLIS];
