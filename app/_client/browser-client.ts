import type { EpochMillis } from '#lib/base/time.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import type { DraftInterviewEvent } from '#lib/interview/interview-event.ts';
import type { DraftQuizEvent } from '#lib/quiz/quiz-event.ts';
import type { DraftRemark } from '#lib/remarks/remark-event.ts';
import { ClientDatabase } from './client-database.ts';
import { KeptOutbox } from './kept-outbox.ts';
import type { KnownSince } from './known-since.ts';
import {
  interviewEntry,
  quizEntry,
  remarkEntry,
  remarkOf,
  reviewEntry,
  submissionEntry,
  type SubmissionBody,
} from './outbox-entry.ts';
import type { Delivery } from './outbox.ts';
import { postEntries } from './post-entries.ts';
import { Pace, sendOutbox, type SyncOutcome } from './send-outbox.ts';
import { startSync, type SyncStatus } from './sync-loop.ts';
import { Told } from './told.ts';

/** The page’s one connection to what the browser keeps and to the server. */
export type BrowserClient = {
  readonly database: ClientDatabase;
  /** Keeps an event and sends it when it can; resolves when it is on the disk or with the server. Never rejects. */
  readonly record: (event: DraftEvent) => Promise<void>;
  /** The same for a judged try at an exercise. */
  readonly submit: (submission: SubmissionBody) => Promise<void>;
  /** The same for an event of a quiz. */
  readonly recordQuiz: (event: DraftQuizEvent) => Promise<void>;
  /** The same for an event of an interview. */
  readonly recordInterview: (event: DraftInterviewEvent) => Promise<void>;
  /** The same for a remark. */
  readonly remark: (remark: DraftRemark) => Promise<void>;
  /** Remarks that the server has not spoken of, in no order. */
  readonly waitingRemarks: () => Promise<readonly DraftRemark[]>;
  /** What this browser knows of a quiz, whether or not the server has it, in no order. */
  readonly quizEvents: (quizId: string) => Promise<readonly DraftQuizEvent[]>;
  /** The same of an interview. */
  readonly interviewEvents: (interviewId: string) => Promise<readonly DraftInterviewEvent[]>;
  /** What the server has said of an event or a submission; asks it first, for a few seconds, where it has said nothing yet. */
  readonly deliveryOf: (id: string) => Promise<Delivery>;
  /** Calls once the server has spoken of an entry that waits. */
  readonly whenTold: (id: string, listener: (delivery: Delivery) => void) => void;
  /** Sends what the server has refused once more. */
  readonly resend: (id: string) => Promise<void>;
  /** Whether entries of a kind wait to be sent. */
  readonly isWaiting: (kind: string) => Promise<boolean>;
  /** What this browser knows and a view opened at `openedAt`, by the server’s clock, may not. */
  readonly knownSince: (openedAt: EpochMillis) => Promise<KnownSince>;
  /** Tells of the status now and whenever it changes; returns how to stop. */
  readonly watchStatus: (listener: (status: SyncStatus) => void) => () => void;
  /** Tells, now and whenever it changes, why this browser does not keep what is done; null while it does. */
  readonly watchTrouble: (listener: (trouble: string | null) => void) => () => void;
};

/** The client of this page, made and set to work at the first call; for the browser only. */
export function browserClient(): BrowserClient {
  client ??= open();
  return client;
}

let client: BrowserClient | undefined;

/** How long an answer of the server is waited for before it is said to wait. */
const PATIENCE_MILLIS = 8_000;

function open(): BrowserClient {
  const database = new ClientDatabase();
  const status = new Told<SyncStatus>('idle');
  const trouble = new Told<string | null>(null);
  const outbox = new KeptOutbox(database, (problem) => {
    if (problem !== null) console.error('The browser’s database failed; what was done is held in this page.', problem);
    trouble.tell(problem === null ? null : wordsOf(problem));
  });
  const pace = new Pace();
  const way = { fetch: globalThis.fetch.bind(globalThis), origin: '' };
  const sync = startSync({
    round: () => alone(database.name, () => sendOutbox(outbox, (entries) => postEntries(entries, way), pace)),
    onStatus: (next) => status.tell(next),
    onProblem: (problem) => console.error('The browser’s database failed; it is tried again.', problem),
  });
  const append = (entry: Parameters<KeptOutbox['append']>[0]): Promise<void> => {
    const kept = outbox.append(entry);
    void sync.poke();
    return kept;
  };
  return {
    database,
    record: (event) => append(reviewEntry(event)),
    submit: (submission) => append(submissionEntry(submission)),
    recordQuiz: (event) => append(quizEntry(event)),
    recordInterview: (event) => append(interviewEntry(event)),
    remark: (remark) => append(remarkEntry(remark)),
    waitingRemarks: async () => {
      const { waiting } = await outbox.knownSince(Infinity);
      return waiting.flatMap((entry) => remarkOf(entry) ?? []);
    },
    quizEvents: (quizId) => outbox.quizEvents(quizId),
    interviewEvents: (interviewId) => outbox.interviewEvents(interviewId),
    deliveryOf: async (id) => {
      const before = await outbox.deliveryOf(id);
      if (before.kind !== 'waiting') return before;
      await Promise.race([sync.poke(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLIS))]);
      return outbox.deliveryOf(id);
    },
    whenTold: (id, listener) => {
      let stop: (() => void) | null = null;
      const look = async (): Promise<void> => {
        const delivery = await outbox.deliveryOf(id);
        if (delivery.kind === 'waiting' || stop === null) return;
        stop();
        stop = null;
        listener(delivery);
      };
      stop = status.watch((now) => void (now !== 'sending' && look()));
    },
    resend: async (id) => {
      await outbox.resend(id);
      void sync.poke();
    },
    isWaiting: async (kind) => (await outbox.knownSince(Infinity)).waiting.some((entry) => entry.kind === kind),
    knownSince: (openedAt) => outbox.knownSince(openedAt),
    watchStatus: (listener) => status.watch(listener),
    watchTrouble: (listener) => trouble.watch(listener),
  };
}

/** One tab at a time where the browser has Web Locks; elsewhere two may, and the server counts each entry once. */
function alone(name: string, send: () => Promise<SyncOutcome>): Promise<SyncOutcome> {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return send();
  return navigator.locks.request(`${name}-outbox`, send);
}

function wordsOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
