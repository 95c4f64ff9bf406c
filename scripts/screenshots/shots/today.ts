import { opened, type Shot } from '#scripts/screenshots/shot.ts';

/** What is to be done today. */
export const TODAY_SHOTS: readonly Shot[] = [
  opened('today', 'livedIn', '/'),
  opened('today-first', 'new', '/'),
  opened('exercises', 'livedIn', '/exercises'),
  opened('exercises-first', 'new', '/exercises'),
];
