import { NO_EASY_DAYS } from '#lib/srs/answer/load.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';

/** What a session has besides its cards and its clock when nothing was done before it and nothing is settled. */
export const NOTHING_BEFORE: Pick<SessionView, 'learnAheadMinutes' | 'parameters' | 'presets' | 'load' | 'undoable'> = {
  learnAheadMinutes: 20,
  parameters: DEFAULT_PARAMETERS,
  presets: {},
  load: { dueByDay: [], firstDay: 0, easyDays: NO_EASY_DAYS },
  undoable: [],
};
