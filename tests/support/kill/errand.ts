import type { Prng } from '#lib/base/prng.ts';
import { addDays, localDayOf } from '#lib/base/time.ts';

/** What a client asks of the server at once, under an id of its own, so that it can be asked again. */
export type Errand = { readonly path: string; readonly body: Readonly<Record<string, unknown>> };

/** Answered, be it by a refusal; failed at by the server; or not answered. */
export type ErrandOutcome =
  | { readonly kind: 'answered' | 'unreachable' }
  | { readonly kind: 'failed'; readonly problem: string };

/** Asks once, by `post`, which throws where there is no answer. Never throws itself. */
export async function askServer(
  { path, body }: Errand,
  post: (path: string, body: string) => Promise<Response>,
): Promise<ErrandOutcome> {
  try {
    const response = await post(path, JSON.stringify(body));
    const answer = await response.text();
    return response.status < 500
      ? { kind: 'answered' }
      : { kind: 'failed', problem: `${path}: ${response.status} ${answer}` };
  } catch {
    // The server is gone, or its answer was cut: it is asked again.
    return { kind: 'unreachable' };
  }
}

/** Draws errands one after the other; those that take something back name what an earlier one has made. */
export class Errands {
  readonly #prng: Prng;
  readonly #cards: readonly string[];
  readonly #plans: string[] = [];
  readonly #creditsTaken: string[] = [];

  constructor(prng: Prng, cards: readonly string[]) {
    this.#prng = prng;
    this.#cards = cards;
  }

  next(): Errand {
    const plan = this.#oneOf(this.#plans);
    const taken = this.#oneOf(this.#creditsTaken);
    const draw = this.#prng.uniform();
    if (draw < 0.2 && plan !== null) return { path: '/api/plans/take-back', body: { id: plan } };
    if (draw < 0.4 && taken !== null) return { path: '/api/credit/give-back', body: { id: taken } };
    return draw < 0.7 ? this.#newPlan() : this.#takeCredit();
  }

  #newPlan(): Errand {
    const id = this.#newId(this.#plans);
    const today = localDayOf(Date.now(), { zone: 'UTC', rolloverHour: 4 });
    const exam = { kind: 'exam', on: addDays(today, this.#prng.integer(2, 30)), concepts: ['first/one', 'first/two'] };
    const wish = this.#prng.uniform() < 0.3 ? exam : { kind: 'amnesty', days: this.#prng.integer(1, 14) };
    return { path: '/api/plans', body: { id, wish: { ...wish, minutesPerDay: 30 } } };
  }

  #takeCredit(): Errand {
    const cardId = this.#prng.uniform() < 0.5 ? null : this.#oneOf(this.#cards);
    return { path: '/api/credit/take-back', body: { id: this.#newId(this.#creditsTaken), cardId } };
  }

  #newId(known: string[]): string {
    const digits = Array.from({ length: 12 }, () => this.#prng.integer(0, 15).toString(16)).join('');
    const id = `10000000-0000-4000-8000-${digits}`;
    known.push(id);
    return id;
  }

  #oneOf(names: readonly string[]): string | null {
    return names[this.#prng.integer(0, Math.max(0, names.length - 1))] ?? null;
  }
}
