import { cookies } from 'next/headers';

/** The cookie in which the browser says its time zone. */
const ZONE_COOKIE = 'zone';

/** The browser’s time zone; null before it has said it. */
export async function requestZone(): Promise<string | null> {
  return (await cookies()).get(ZONE_COOKIE)?.value ?? null;
}
