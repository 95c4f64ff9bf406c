import type { Report } from '#lib/exercises/report.ts';

/** One submission on its way to the server. */
export type UnsentSubmission = {
  readonly id: string;
  readonly exerciseId: string;
  readonly source: string;
  readonly report: Report;
  readonly at: number;
};

const KEY = 'gradus:submissions';

/** Keeps the submission in this browser, and sends it and all that still wait; false while any of them waits. */
export async function sendSubmission(submission: UnsentSubmission): Promise<boolean> {
  keep([...waiting(), submission]);
  return sendWaiting();
}

/** Sends what an earlier visit could not; false while any of them waits. */
export async function sendWaiting(): Promise<boolean> {
  for (const submission of waiting()) {
    if (!(await post(submission))) return false;
    keep(waiting().filter(({ id }) => id !== submission.id));
  }
  return true;
}

async function post(submission: UnsentSubmission): Promise<boolean> {
  try {
    const response = await fetch('/api/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(submission),
    });
    // A server that will never take it has spoken as well; sending again would not help.
    if (response.ok || response.status === 409) return true;
    if (response.status < 400 || response.status >= 500) return false;
    console.error(`The server refused submission ${submission.id}: HTTP ${response.status} ${await response.text()}`);
    return true;
  } catch {
    // Offline, or the server is gone: it is kept, and sent again.
    return false;
  }
}

function waiting(): readonly UnsentSubmission[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as readonly UnsentSubmission[];
  } catch {
    return [];
  }
}

function keep(submissions: readonly UnsentSubmission[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(submissions));
  } catch (error) {
    console.warn('This browser does not keep submissions that could not be sent.', error);
  }
}
