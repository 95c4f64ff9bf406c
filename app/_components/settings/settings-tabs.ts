/** The parts of the settings, goals first. */
export const SETTINGS_TABS = ['goals', 'memory', 'packs', 'keys', 'looks', 'data'] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number];

/** The part that an address names; goals where it names none. */
export function readTab(named: string | readonly string[] | undefined): SettingsTab {
  return SETTINGS_TABS.find((tab) => tab === named) ?? 'goals';
}
