import { opened, type Shot } from '#scripts/screenshots/shot.ts';

/** What is to be done today. */
export const TODAY_SHOTS: readonly Shot[] = [
  opened('today', 'livedIn', '/'),
  opened('exercises', 'livedIn', '/exercises'),
  opened('exercises-none', 'livedIn', '/exercises?standing=tried&level=5'),
  opened('exercises-near', 'livedIn', '/exercises?text=gradient+boosting'),
  opened('exercises-first', 'new', '/exercises'),
  opened('exercises-core', 'livedIn', '/exercises?core=1&sort=learn&track=lost'),
];
