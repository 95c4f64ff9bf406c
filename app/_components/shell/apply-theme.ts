import { PREFERENCE_COOKIES, type Theme } from '#app/_components/ui/preferences.ts';
import { remember } from '#app/_components/ui/remember.ts';

/** Shows the theme at once and remembers it for the next page. */
export function applyTheme(theme: Theme): void {
  remember(PREFERENCE_COOKIES.theme, theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
