import type { RemarkEvent } from '#lib/remarks/remark-event.ts';
import { NOON, uuid } from './events.ts';

type Flagged = Extract<RemarkEvent, { readonly kind: 'flagged' }>;
type Noted = Extract<RemarkEvent, { readonly kind: 'noted' }>;

/** A flag on a card of the small library, as the server keeps it. */
export function aFlag(number: number, changes: Partial<Flagged> = {}): Flagged {
  return {
    id: uuid(number),
    subject: 'card:activations/relu-a',
    at: NOON,
    receivedAt: NOON,
    kind: 'flagged',
    what: 'wrong',
    note: 'The sign is lost.',
    seen: { place: 'answer', locale: 'en', seed: 7, print: '0badcafe' },
    found: {
      question: 'What is relu-a?',
      print: '0badcafe',
      pack: 'content/activations',
      packVersion: '1.0.0',
      app: '0.0.0',
    },
    ...changes,
  };
}

/** A note of the learner’s own on the same card, as the server keeps it. */
export function aNote(number: number, changes: Partial<Noted> = {}): Noted {
  return {
    id: uuid(number),
    subject: 'card:activations/relu-a',
    at: NOON,
    receivedAt: NOON,
    kind: 'noted',
    note: 'Think of a hinge.',
    ...changes,
  };
}
