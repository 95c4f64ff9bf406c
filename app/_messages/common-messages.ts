import type { AbstractIntlMessages } from 'next-intl';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { pickMessages, type MessagePart } from './pick-messages.ts';

/**
 * What every page sends to the browser: all of a catalogue but what some pages send for themselves (`withMessages` in their
 * layouts) and what only the server says.
 */
export function commonMessages(catalogue: Catalogue): AbstractIntlMessages {
  const names = Object.keys(catalogue) as (keyof Catalogue)[];
  return pickMessages(catalogue, [...names.filter((name) => !OF_SOME_PAGES.has(name)), ...IN_THE_FRAME]);
}

/** Parts of these that the frame of every page shows. */
const IN_THE_FRAME: readonly MessagePart[] = ['study.outbox', 'workbench.left', 'workbench.ratings'];

const OF_SOME_PAGES: ReadonlySet<string> = new Set([
  'today',
  'study',
  'answers',
  'concepts',
  'credit',
  'exercises',
  'quiz',
  'workbench',
  'judge',
  'settings',
  'progress',
  'custom',
  'history',
  'why',
  'browse',
  'keys',
  'plan',
  'presets',
  'fit',
  'address',
  'backup',
  'errors',
  'find',
  'licences',
  'remarks',
  'flags',
  'welcome',
  'placement',
] satisfies (keyof Catalogue)[]);
