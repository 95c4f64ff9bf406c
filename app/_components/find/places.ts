import type { Theme } from '#app/_components/ui/preferences.ts';
import type { Locale } from '#lib/base/localized.ts';
import type { FindKind } from '#lib/find/find-document.ts';
import type { ActionName, PageName, SettingName } from '#lib/place-documents.ts';

/** What comes of choosing something that was found: a page, another language, another look. */
export type Outcome =
  | { readonly kind: 'go'; readonly href: string }
  | { readonly kind: 'speak'; readonly locale: Locale }
  | { readonly kind: 'theme'; readonly theme: Theme };

/** What comes of choosing this; null for the name of a place that this program does not know. */
export function outcomeOf(kind: FindKind, id: string): Outcome | null {
  switch (kind) {
    case 'concept':
      return go(`/concepts/${id}`);
    case 'exercise':
      return go(`/exercises/${id}`);
    case 'card':
      return go(`/cards/${id}`);
    case 'track':
      return go(`/concepts?view=path&path=${id}`);
    case 'quiz':
      return go(`/quiz?file=${id}`);
    case 'page':
      return Object.hasOwn(PAGES, id) ? go(PAGES[id as PageName]) : null;
    case 'setting':
      return Object.hasOwn(SETTINGS, id) ? go(SETTINGS[id as SettingName]) : null;
    case 'action':
      return Object.hasOwn(ACTIONS, id) ? ACTIONS[id as ActionName] : null;
    default:
      return kind satisfies never;
  }
}

/** Where each page is. */
export const PAGES: Readonly<Record<PageName, string>> = {
  today: '/',
  study: '/study',
  concepts: '/concepts',
  exercises: '/exercises',
  bridge: '/bridge',
  quiz: '/quiz',
  interview: '/interview',
  progress: '/progress',
  plan: '/plan',
  custom: '/custom-study',
  memoryModel: '/memory-model',
  cards: '/cards',
  settings: '/settings',
  presets: '/settings/presets',
  flags: '/flags',
  report: '/report',
  licences: '/licences',
};

/** Fields have their names, what has none stands on its part of the settings. */
const SETTINGS: Readonly<Record<SettingName, string>> = {
  minutesPerDay: '/settings#minutesPerDay',
  newPerDay: '/settings#newPerDay',
  reviewsPerDay: '/settings#reviewsPerDay',
  desiredRetention: '/settings#desiredRetention',
  rolloverHour: '/settings#rolloverHour',
  zone: '/settings#zone',
  learningStepsSeconds: '/settings?tab=memory#learningStepsSeconds',
  relearningStepsSeconds: '/settings?tab=memory#relearningStepsSeconds',
  maximumIntervalDays: '/settings?tab=memory#maximumIntervalDays',
  fuzz: '/settings?tab=memory#fuzz',
  fitsItself: '/settings?tab=memory#fitsItself',
  easyDays: '/settings/presets',
  learnAhead: '/settings/presets',
  packs: '/settings?tab=packs',
  prerequisites: '/settings?tab=packs#prerequisites',
  credit: '/settings?tab=packs#credit',
  reviewKeys: '/settings?tab=keys',
  singleKeys: '/settings?tab=keys#singleKeys',
  language: '/settings?tab=looks',
  theme: '/settings?tab=looks',
  streak: '/settings?tab=looks#showStreak',
};

const ACTIONS: Readonly<Record<ActionName, Outcome>> = {
  study: go('/study'),
  customStudy: go('/custom-study'),
  makeQuiz: go('/quiz'),
  makeInterview: go('/interview'),
  planExam: go('/plan'),
  exerciseLists: go('/exercises/lists'),
  placement: go('/welcome/placement'),
  exportBackup: go('/settings?tab=data'),
  restoreBackup: go('/settings?tab=data'),
  english: { kind: 'speak', locale: 'en' },
  chinese: { kind: 'speak', locale: 'zh' },
  light: { kind: 'theme', theme: 'light' },
  dark: { kind: 'theme', theme: 'dark' },
  system: { kind: 'theme', theme: 'system' },
};

function go(href: string): Outcome {
  return { kind: 'go', href };
}
