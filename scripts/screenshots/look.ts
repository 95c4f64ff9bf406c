import { LOCALES, type Locale } from '#lib/base/localized.ts';

/** Who looks at a page: in which language and on how large a screen. */
export type Visitor = {
  readonly locale: Locale;
  readonly width: number;
  readonly height: number;
  /** Whether it is a phone: touched, with sharper pixels. */
  readonly touch: boolean;
};

const SCREENS = [
  { width: 1280, height: 900, touch: false },
  { width: 390, height: 844, touch: true },
] as const;

/** Every language on every screen. */
export const VISITORS: readonly Visitor[] = LOCALES.flatMap((locale) =>
  SCREENS.map((screen) => ({ locale, ...screen })),
);

/** Each picture is taken in both. */
export const SHOT_THEMES = ['light', 'dark'] as const;
