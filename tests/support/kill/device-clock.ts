import type { Prng } from '#lib/base/prng.ts';
import { DAY_MILLIS, HOUR_MILLIS, localDayOf, type EpochMillis, type LocalDay } from '#lib/base/time.ts';
import { isTimeZone } from '#lib/base/zone.ts';
import { promisedMoment } from '#lib/srs/answer/promised-moment.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import { oneOf } from './one-of.ts';
import type { KillTally } from './tally.ts';

/** What is true of an event beside what its browser says. */
export type Made = {
  readonly draft: DraftEvent;
  /** By the clock that the server goes by too. */
  readonly madeAt: EpochMillis;
  /** The study day in which its answer was shown; null where nobody asks. */
  readonly shownDay: LocalDay | null;
};

/** How far a clock may be off, by what it is called in the tally. */
const CLOCKS = {
  clockRight: { least: 0, most: 0 },
  clockHoursAhead: { least: 0.5 * HOUR_MILLIS, most: 20 * HOUR_MILLIS },
  clockYearAhead: { least: 365 * DAY_MILLIS, most: 366 * DAY_MILLIS },
  clockHoursBehind: { least: -20 * HOUR_MILLIS, most: -0.5 * HOUR_MILLIS },
  clockYearBehind: { least: -366 * DAY_MILLIS, most: -365 * DAY_MILLIS },
  /** A battery that was empty. */
  clockUnset: { least: -60 * 366 * DAY_MILLIS, most: -20 * 366 * DAY_MILLIS },
} as const satisfies Partial<Record<keyof KillTally, Readonly<Record<'least' | 'most', number>>>>;

const CLOCK_NAMES = Object.keys(CLOCKS) as (keyof typeof CLOCKS)[];
/** The last ones no server knows. */
const ZONES = [
  ...([
    'UTC',
    'Asia/Shanghai',
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
    'Europe/Berlin',
  ] as const),
  ...(['Etc/Unknown', 'Mars/Olympus', ''] as const),
];

/** Whether things happen as their drafts say, or at the very moment at which they are made. */
export type Era = 'as-drafted' | 'now';

/** The clock and the zone of one browser: wrong, jumping, carried about. */
export class DeviceClock {
  readonly #prng: Prng;
  readonly #tally: KillTally;
  readonly #era: Era;
  readonly #jumps: boolean;
  #name: keyof typeof CLOCKS;
  #offMillis: number;
  #zone: string;

  constructor(era: Era, prng: Prng, tally: KillTally) {
    this.#era = era;
    this.#prng = prng;
    this.#tally = tally;
    this.#jumps = prng.uniform() < 0.5;
    this.#name = oneOf(prng, CLOCK_NAMES);
    this.#offMillis = this.#drawOff();
    this.#zone = oneOf(prng, ZONES);
  }

  /** What this browser makes of something that a learner does. It is on the server’s machine: where that one’s clock is ahead, its own is too. */
  read(draft: DraftEvent, aheadMillis: number): Made {
    const madeAt = Date.now();
    this.#wander();
    const trueAt = (this.#era === 'now' ? madeAt : draft.at) + aheadMillis;
    const at = Math.round(trueAt + this.#offMillis);
    const zone = this.#zone;
    this.#tally[this.#name] += 1;
    if (!isTimeZone(zone)) this.#tally.zoneUnknown += 1;
    else if (this.#era === 'as-drafted' && draft.kind === 'answer' && this.#prng.uniform() < 0.5) {
      return {
        draft: { ...draft, zone, at: this.#pressedAfterRollover(draft, at) },
        madeAt,
        shownDay: this.#dayOf(draft, at),
      };
    }
    return { draft: { ...draft, at, zone }, madeAt, shownDay: null };
  }

  /** The answer is shown at `shownAt`, and rated up to a day after that study day’s end. */
  #pressedAfterRollover({ rolloverHour }: DraftEvent, shownAt: EpochMillis): EpochMillis {
    this.#tally.acrossRollover += 1;
    const ratedAt = shownAt + DAY_MILLIS + this.#prng.integer(0, DAY_MILLIS);
    return promisedMoment(shownAt, ratedAt, { zone: this.#zone, rolloverHour });
  }

  #dayOf({ rolloverHour }: DraftEvent, at: EpochMillis): LocalDay {
    return localDayOf(at, { zone: this.#zone, rolloverHour });
  }

  #wander(): void {
    if (this.#jumps && this.#prng.uniform() < 0.5) {
      this.#tally.clockJumps += 1;
      this.#name = oneOf(this.#prng, CLOCK_NAMES);
      this.#offMillis = this.#drawOff();
    }
    if (this.#prng.uniform() < 0.2) {
      this.#tally.journeys += 1;
      this.#zone = oneOf(this.#prng, ZONES);
    }
  }

  #drawOff(): number {
    const { least, most } = CLOCKS[this.#name];
    return least + (most - least) * this.#prng.uniform();
  }
}
