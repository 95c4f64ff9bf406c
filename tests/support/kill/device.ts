import { ClientDatabase } from '#app/_client/client-database.ts';
import { KeptOutbox } from '#app/_client/kept-outbox.ts';
import {
  quizEntry,
  reviewEntry,
  submissionEntry,
  type OutboxEntry,
  type SubmissionBody,
} from '#app/_client/outbox-entry.ts';
import { refusedEntries, waitingEntries } from '#app/_client/outbox.ts';
import { postEntries, type Way } from '#app/_client/post-entries.ts';
import { Pace, sendOutbox } from '#app/_client/send-outbox.ts';
import { startSync, type SyncLoop, type SyncStatus } from '#app/_client/sync-loop.ts';
import type { DraftQuizEvent } from '#lib/quiz/quiz-event.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import type { BadNetwork } from './bad-network.ts';

/** A tab of a browser: the app’s own outbox and synchronisation over a network that may be away. Tabs of one name share one outbox. */
export class Device {
  readonly name: string;
  readonly #network: BadNetwork;
  /** One for each time that the page was opened; the last is the one in use. */
  readonly #databases: ClientDatabase[] = [];
  #outbox!: KeptOutbox;
  #sync: SyncLoop;
  #status: SyncStatus = 'idle';
  #onStatus: () => void = () => undefined;
  readonly #problems: unknown[] = [];
  online = true;

  constructor(name: string, network: BadNetwork) {
    this.name = name;
    this.#network = network;
    this.#sync = this.#open();
  }

  /** What the learner does: kept, and sent when it can be. */
  record(event: DraftEvent): Promise<void> {
    return this.#append(reviewEntry(event));
  }

  /** A judged try at an exercise: the same. */
  submit(submission: SubmissionBody): Promise<void> {
    return this.#append(submissionEntry(submission));
  }

  /** An event of a quiz: the same. */
  recordQuiz(event: DraftQuizEvent): Promise<void> {
    return this.#append(quizEntry(event));
  }

  /** As when the browser says that the network is back. */
  poke(): void {
    void this.#sync.poke();
  }

  /** Resolves when it does not send any more: all is sent, or the server did not answer. */
  async settled(): Promise<void> {
    while (this.#status === 'sending') await new Promise<void>((resolve) => (this.#onStatus = resolve));
  }

  /** Closes the page, in the middle of whatever it does, and opens it again. */
  reload(): void {
    this.#sync.stop();
    this.#sync = this.#open();
  }

  /** Ids of what the server has not confirmed. */
  async waiting(): Promise<ReadonlySet<string>> {
    return new Set((await waitingEntries(this.#database)).map(({ id }) => id));
  }

  /** What the server would not take, and what the browser’s own database failed at: of neither there should be any. */
  async problems(): Promise<readonly unknown[]> {
    return [...this.#problems, ...(await refusedEntries(this.#database))];
  }

  /** Ends it. */
  close(): void {
    this.#sync.stop();
    for (const database of this.#databases) database.close();
  }

  get #database(): ClientDatabase {
    return this.#databases.at(-1)!;
  }

  async #append(entry: OutboxEntry): Promise<void> {
    await this.#outbox.append(entry);
    void this.#sync.poke();
  }

  #open(): SyncLoop {
    const database = new ClientDatabase(this.name);
    this.#databases.push(database);
    const outbox = new KeptOutbox(database, (problem) => problem !== null && this.#problems.push(problem));
    this.#outbox = outbox;
    const pace = new Pace();
    const way: Way = {
      fetch: async (path, init) => {
        if (!this.online) throw new TypeError('There is no network.');
        return this.#network.fetch(path, init);
      },
      origin: '',
    };
    return startSync({
      round: () => sendOutbox(outbox, (entries) => postEntries(entries, way), pace),
      onStatus: (status) => {
        this.#status = status;
        this.#onStatus();
      },
      onProblem: (problem) => this.#problems.push(problem),
    });
  }
}
