import { v7 } from 'uuid';

/**
 * A new UUID for what is made in this browser: an event, a submission, a plan. Made without `crypto.randomUUID`, which
 * browsers keep from pages that come over plain http.
 */
export function newId(): string {
  return v7();
}
