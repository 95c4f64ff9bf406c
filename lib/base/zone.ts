/**
 * The first of these that is an IANA time zone known here, whoever named it: a learner, a cookie, a browser that may be
 * newer than this machine, or an environment that may be wrong. UTC where none is.
 */
export function zoneKnownHere(...wanted: readonly (string | null | undefined)[]): string {
  return wanted.find((zone) => typeof zone === 'string' && isTimeZone(zone)) ?? 'UTC';
}

/** The zone of this machine or browser; UTC where it says none that it knows itself. */
export function zoneHere(): string {
  return zoneKnownHere(zoneNamedHere());
}

/** What this machine or browser calls its zone, known or not; Etc/Unknown where it has no name for it. */
export function zoneNamedHere(): string {
  // Its type says that there is one, but with TZ=:/etc/localtime there is none.
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions() as { readonly timeZone: string | undefined };
  return timeZone ?? 'Etc/Unknown';
}

/** True when `zone` is an IANA time zone known here. */
export function isTimeZone(zone: string): boolean {
  const known = answers.get(zone);
  if (known !== undefined) return known;
  const answer = canFormatIn(zone);
  // Names come from outside: no more are remembered than there are zones.
  if (answer) answers.set(zone, answer);
  return answer;
}

const answers = new Map<string, boolean>();

function canFormatIn(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
