import type { Localized } from '#lib/base/localized.ts';
import type { FindDocument, FindKind } from '#lib/find/find-document.ts';
import { CATALOGUES, type Catalogue } from '#lib/i18n/catalogue.ts';
import { syllablesOf } from '#lib/study/find/pinyin.ts';

/** Pages, settings and actions that can be found, by name. What each leads to, the browser knows. */
export type PageName = keyof Catalogue['nav']['find']['pages'];
export type SettingName = keyof typeof SETTING_TITLES;
export type ActionName = keyof Catalogue['find']['actions'];

/** The documents of all pages, settings and actions, under what the interface calls them in both languages. */
export function placeDocuments(): readonly FindDocument[] {
  const { pages } = CATALOGUES.en.nav.find;
  const { actions } = CATALOGUES.en.find;
  return [
    ...namesOf(pages).map((name) => placeOf('page', name, (texts) => texts.nav.find.pages[name])),
    ...namesOf(SETTING_TITLES).map((name) =>
      placeOf('setting', name, SETTING_TITLES[name], (texts) => texts.nav.settings),
    ),
    ...namesOf(actions).map((name) =>
      placeOf(
        'action',
        name,
        (texts) => texts.find.actions[name],
        (texts) => texts.find.words[name],
      ),
    ),
  ];
}

/** Of each setting, what it is called where it stands. */
const SETTING_TITLES = {
  minutesPerDay: ({ settings }) => settings.daily.minutesPerDay,
  newPerDay: ({ settings }) => settings.daily.newPerDay,
  reviewsPerDay: ({ settings }) => settings.daily.reviewsPerDay,
  desiredRetention: ({ settings }) => settings.memory.desiredRetention,
  rolloverHour: ({ settings }) => settings.daily.rolloverHour,
  zone: ({ settings }) => settings.daily.zone,
  learningStepsSeconds: ({ settings }) => settings.memory.learningSteps,
  relearningStepsSeconds: ({ settings }) => settings.memory.relearningSteps,
  maximumIntervalDays: ({ settings }) => settings.memory.maximumInterval,
  fuzz: ({ settings }) => settings.memory.fuzz,
  fitsItself: ({ fit }) => fit.itself.label,
  easyDays: ({ presets }) => presets.habits.easyDays,
  learnAhead: ({ presets }) => presets.habits.learnAhead,
  packs: ({ find }) => find.settings.packs,
  prerequisites: ({ credit }) => credit.settings.prerequisites.label,
  credit: ({ credit }) => credit.settings.credit.label,
  reviewKeys: ({ find }) => find.settings.reviewKeys,
  singleKeys: ({ settings }) => settings.appearance.keys,
  language: ({ settings }) => settings.appearance.language,
  theme: ({ settings }) => settings.appearance.theme,
  streak: ({ settings }) => settings.appearance.streak,
} satisfies Readonly<Record<string, (texts: Catalogue) => string>>;

type TextOf = (texts: Catalogue) => string;

function placeOf(kind: FindKind, id: string, titleOf: TextOf, wordsOf: TextOf | null = null): FindDocument {
  const title = inBoth(titleOf);
  const words = wordsOf && inBoth(wordsOf);
  return {
    kind,
    id,
    title,
    names: [id, ...(words ? [words.en, words.zh] : [])],
    pinyin: syllablesOf(title.zh),
    lead: [],
    rest: [],
  };
}

function inBoth(textOf: TextOf): Localized {
  return { en: textOf(CATALOGUES.en), zh: textOf(CATALOGUES.zh) };
}

function namesOf<Name extends string>(named: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(named) as Name[];
}
