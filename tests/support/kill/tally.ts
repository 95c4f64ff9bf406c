/** What was done to a server and its clients, and what came of it. */
export type KillTally = {
  histories: number;
  /** That the clients made. */
  events: number;
  /** Judged tries at an exercise that they made besides. */
  submissions: number;
  /** Histories in which two tabs of one browser share an outbox. */
  twoTabs: number;
  /** Plans made and taken back, credit taken and given back; of these, how often a client had to ask again. */
  errands: number;
  errandsAgain: number;
  requests: number;
  kills: number;
  /** Kills while a request had no answer yet; of these, how many had been committed, and how many had not. */
  killsInRequest: number;
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
};

/** Nothing yet. */
export function emptyTally(): KillTally {
  return {
    histories: 0,
    events: 0,
    submissions: 0,
    twoTabs: 0,
    errands: 0,
    errandsAgain: 0,
    requests: 0,
    kills: 0,
    killsInRequest: 0,
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
  };
}

/** Adds `more` to `sum`. */
export function addTally(sum: KillTally, more: KillTally): void {
  for (const name of Object.keys(sum) as (keyof KillTally)[]) sum[name] += more[name];
}
