import { cookies } from 'next/headers';
import { preferencesFrom, type Preferences } from '#app/_components/ui/preferences.ts';

/** How this browser wants the app, from the request’s cookies. */
export async function requestPreferences(): Promise<Preferences> {
  const jar = await cookies();
  return preferencesFrom((name) => jar.get(name)?.value);
}
