import { opened, type Shot } from '#scripts/screenshots/shot.ts';

/** The graph of concepts, and one that is learnt, next, locked, or has taken credit. */
export const CONCEPT_SHOTS: readonly Shot[] = [
  opened('concepts', 'livedIn', '/concepts'),
  opened('concepts-first', 'new', '/concepts'),
  opened('concept', 'livedIn', '/concepts/activations/gelu'),
  opened('concept-credit', 'livedIn', '/concepts/losses/softmax'),
  opened('concept-next', 'livedIn', '/concepts/optimizers/sgd'),
  opened('concept-locked', 'livedIn', '/concepts/optimizers/adam'),
];
