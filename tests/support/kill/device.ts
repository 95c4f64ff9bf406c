import { Dexie } from 'dexie';
import { ClientDatabase } from '#app/_client/client-database.ts';
import { appendEvent, pendingEvents, refusedEvents } from '#app/_client/outbox.ts';
import { startSync, type SyncLoop, type SyncStatus } from '#app/_client/sync-loop.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import type { BadNetwork } from './bad-network.ts';

/** A browser: the app’s own outbox and synchronisation over a network that may be away. */
export class Device {
  readonly #name: string;
  readonly #network: BadNetwork;
  /** One for each time that the page was opened; the last is the one in use. */
  readonly #databases: ClientDatabase[] = [];
  #sync: SyncLoop;
  #status: SyncStatus = 'idle';
  #onStatus: () => void = () => undefined;
  readonly #problems: unknown[] = [];
  online = true;

  constructor(name: string, network: BadNetwork) {
    this.#name = name;
    this.#network = network;
    this.#sync = this.#open();
  }

  /** What the learner does: kept, and sent when it can be. */
  async record(event: DraftEvent): Promise<void> {
    await appendEvent(this.#database, event);
    this.#sync.poke();
  }

  /** As when the browser says that the network is back. */
  poke(): void {
    this.#sync.poke();
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
    return new Set((await pendingEvents(this.#database)).map(({ id }) => id));
  }

  /** What the server would not take, and what the browser’s own database failed at: of neither there should be any. */
  async problems(): Promise<readonly unknown[]> {
    return [...this.#problems, ...(await refusedEvents(this.#database))];
  }

  /** Ends it, and forgets all that it kept. */
  async remove(): Promise<void> {
    this.#sync.stop();
    for (const database of this.#databases) database.close();
    await Dexie.delete(this.#name);
  }

  get #database(): ClientDatabase {
    return this.#databases.at(-1)!;
  }

  #open(): SyncLoop {
    const database = new ClientDatabase(this.#name);
    this.#databases.push(database);
    return startSync({
      database,
      post: async (events) => (this.online ? this.#network.post(events) : { kind: 'unreachable' }),
      onStatus: (status) => {
        this.#status = status;
        this.#onStatus();
      },
      onProblem: (problem) => this.#problems.push(problem),
    });
  }
}
