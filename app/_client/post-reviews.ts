import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import { readReviewsReply, type ReviewsReply } from './reviews-reply.ts';

/**
 * What became of a batch: answered; not understood, whatever is sent again (`rejected`); or not answered, so that it
 * may be sent again.
 */
export type PostOutcome =
  | { readonly kind: 'answered'; readonly reply: ReviewsReply }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'unreachable' };

/** Sends one batch to `url`. Never throws. */
export async function postReviews(url: string, events: readonly DraftEvent[]): Promise<PostOutcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ events }),
      // Goes through although the page is being closed.
      keepalive: true,
      signal: AbortSignal.timeout(TIMEOUT_MILLIS),
    });
    if (REJECTED.has(response.status)) {
      return { kind: 'rejected', reason: `${response.status}: ${(await response.text()).slice(0, 200)}` };
    }
    const reply = response.ok ? readReviewsReply(await response.json()) : null;
    return reply === null ? { kind: 'unreachable' } : { kind: 'answered', reply };
  } catch {
    // Offline, the server gone, an answer cut short or not JSON: the events stay, and are sent again.
    return { kind: 'unreachable' };
  }
}

const TIMEOUT_MILLIS = 20_000;

/** Answers that say something about what was sent rather than about the server: malformed, too large, unprocessable. */
const REJECTED = new Set([400, 413, 422]);
