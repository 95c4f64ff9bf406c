/** What was done to a server and its clients, and what came of it. */
export type KillTally = {
  histories: number;
  /** That the clients made. */
  events: number;
  /** Judged tries at an exercise that they made besides. */
  submissions: number;
  /** Quizzes made, what was done in them, and the rows of the log that came of it. */
  quizzes: number;
  quizEvents: number;
  quizRows: number;
  /** Histories in which two tabs of one browser share an outbox. */
  twoTabs: number;
  /** Plans made and taken back, credit taken and given back; of these, how often a client had to ask again. */
  errands: number;
  errandsAgain: number;
  requests: number;
  kills: number;
  /** Kills while a request had no answer yet; of these, how many had been committed, and how many had not. */
  killsInRequest: number;
  /** Of these, how many hit the making of a quiz, or what was done in one. */
  killsInQuiz: number;
  committedUnanswered: number;
  notCommitted: number;
  offline: number;
  answersLost: number;
  sentTwice: number;
  cutShort: number;
  arrivedLate: number;
  /** A proxy’s own answers and repeated ones, and those of which it passed on a part. */
  answersForged: number;
  answersTorn: number;
  reloads: number;
  /** Histories in which browsers have clocks and zones of their own; events by what the clock was, and how often one was set or carried about. */
  clockHistories: number;
  clockRight: number;
  clockHoursAhead: number;
  clockYearAhead: number;
  clockHoursBehind: number;
  clockYearBehind: number;
  clockUnset: number;
  clockJumps: number;
  journeys: number;
  /** Events from a zone that the server does not know; answers shown before the rollover and rated after it. */
  zoneUnknown: number;
  acrossRollover: number;
  /** Histories that began with the server’s own clock ahead; events that were then moved out of the future. */
  serverAhead: number;
  retimed: number;
  /** Events whose time could not be true: folded when they arrived. */
  foldedAtArrival: number;
  /** What was done after all that to a card, which had to take effect; and what its buttons had promised before the rollover. */
  tookEffect: number;
  labelsKept: number;
};

/** Nothing yet. */
export function emptyTally(): KillTally {
  return {
    histories: 0,
    events: 0,
    submissions: 0,
    quizzes: 0,
    quizEvents: 0,
    quizRows: 0,
    twoTabs: 0,
    errands: 0,
    errandsAgain: 0,
    requests: 0,
    kills: 0,
    killsInRequest: 0,
    killsInQuiz: 0,
    committedUnanswered: 0,
    notCommitted: 0,
    offline: 0,
    answersLost: 0,
    sentTwice: 0,
    cutShort: 0,
    arrivedLate: 0,
    answersForged: 0,
    answersTorn: 0,
    reloads: 0,
    clockHistories: 0,
    clockRight: 0,
    clockHoursAhead: 0,
    clockYearAhead: 0,
    clockHoursBehind: 0,
    clockYearBehind: 0,
    clockUnset: 0,
    clockJumps: 0,
    journeys: 0,
    zoneUnknown: 0,
    acrossRollover: 0,
    serverAhead: 0,
    retimed: 0,
    foldedAtArrival: 0,
    tookEffect: 0,
    labelsKept: 0,
  };
}

/** Adds `more` to `sum`. */
export function addTally(sum: KillTally, more: KillTally): void {
  for (const name of Object.keys(sum) as (keyof KillTally)[]) sum[name] += more[name];
}
