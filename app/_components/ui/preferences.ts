/** The looks a learner can choose; `system` follows the machine. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What this browser remembers of how the app looks and is handled; kept in cookies, so that the first paint is right. */
export type Preferences = {
  readonly theme: Theme;
  /** Whether keys without a modifier act in the review. */
  readonly singleKeys: boolean;
  readonly showStreak: boolean;
  /** Whether the plans whose days are over are unfolded. */
  readonly showPastPlans: boolean;
};

export const PREFERENCE_COOKIES = {
  theme: 'theme',
  singleKeys: 'single-keys',
  showStreak: 'streak',
  showPastPlans: 'past-plans',
} as const;

/** Preferences from cookies, with the defaults for those that are missing or unknown. */
export function preferencesFrom(read: (cookie: string) => string | undefined): Preferences {
  const theme = read(PREFERENCE_COOKIES.theme);
  return {
    theme: THEMES.find((known) => known === theme) ?? 'system',
    singleKeys: read(PREFERENCE_COOKIES.singleKeys) !== 'off',
    showStreak: read(PREFERENCE_COOKIES.showStreak) === 'on',
    showPastPlans: read(PREFERENCE_COOKIES.showPastPlans) !== 'off',
  };
}
