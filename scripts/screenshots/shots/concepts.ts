import { opened, type Shot } from '#scripts/screenshots/shot.ts';

/** The map of concepts, a track, the list, and one concept that is learnt, next, locked, or has taken credit. */
export const CONCEPT_SHOTS: readonly Shot[] = [
  opened('concepts', 'livedIn', '/concepts'),
  opened('concepts-chosen', 'livedIn', '/concepts?view=map&concept=activations/dead-relu&path=signals-through-depth'),
  opened('concepts-path', 'livedIn', '/concepts?view=path&path=signals-through-depth'),
  opened('concepts-list', 'livedIn', '/concepts?view=list'),
  opened('concepts-first', 'new', '/concepts'),
  opened('concept', 'livedIn', '/concepts/activations/gelu'),
  opened('concept-credit', 'livedIn', '/concepts/losses/softmax'),
  opened('concept-next', 'livedIn', '/concepts/optimizers/sgd'),
  opened('concept-locked', 'livedIn', '/concepts/optimizers/adam'),
];
