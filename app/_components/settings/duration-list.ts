const UNITS = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;
type Unit = keyof typeof UNITS;

/** Seconds as `1m 10m 2h`: each in the largest unit that divides it. */
export function printDurations(seconds: readonly number[]): string {
  return seconds.map(printDuration).join(' ');
}

/** Seconds from `1m 10m 2h`, parted by spaces or commas; a number alone is minutes. Null when a part is none. */
export function parseDurations(text: string): readonly number[] | null {
  const parts = text.split(/[\s,，、]+/u).filter((part) => part !== '');
  const seconds = parts.map(parseDuration);
  return seconds.every((one) => one !== null) ? seconds : null;
}

function printDuration(seconds: number): string {
  const unit = (['d', 'h', 'm'] as const).find((one) => seconds % UNITS[one] === 0) ?? 's';
  return `${seconds / UNITS[unit]}${unit}`;
}

function parseDuration(part: string): number | null {
  const match = /^(\d+(?:\.\d+)?)([smhd]?)$/u.exec(part.toLowerCase());
  if (!match) return null;
  const unit = (match[2] || 'm') as Unit;
  return Math.round(Number(match[1]) * UNITS[unit]);
}
