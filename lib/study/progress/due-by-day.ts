import type { PackPath } from '#lib/base/card-id.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { forecast, type ForecastDay } from '#lib/progress/forecast.ts';
import type { DueLoad } from '#lib/srs/answer/load.ts';
import { studyDayOf, studyDayStart } from '#lib/srs/days/study-day.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';

/** Today and the days after it that a balanced interval (90 days and its fuzz) can lead to. */
const LOAD_DAYS = 100;

/** Which packs, by path, the learner chose to study or to leave out. */
type Choices = ReadonlyMap<string, boolean>;

/** How many cards of the enrolled packs fall due on each of the coming days, today first; suspended ones and those that were due before do not count. */
export async function dueLoad(context: StudyContext, learner: CurrentLearner, choices: Choices): Promise<DueLoad> {
  const starts = dayStarts(learner, LOAD_DAYS);
  const dueByDay = await context.stores.snapshots.dueCounts(context.learnerId, packsOf(context, choices), starts);
  const firstDay = studyDayOf(learner.moment.at, learner.moment);
  return { dueByDay, firstDay, easyDays: learner.profile.habits.easyDays };
}

/** `forecast` of the cards of the enrolled packs: what is buried is read, all else is counted where it lies. */
export async function dueForecast(
  context: StudyContext,
  { moment, today }: CurrentLearner,
  choices: Choices,
  days: number,
): Promise<readonly ForecastDay[]> {
  const { stores, learnerId } = context;
  const packs = packsOf(context, choices);
  const instants = [LONG_AGO, ...dayStarts({ moment }, days).slice(1)];
  const counts = await stores.snapshots.dueCounts(learnerId, packs, instants);
  const buried = [...(await stores.snapshots.buriedBeyond(learnerId, today)).values()].flatMap(({ state, pack }) =>
    packs.includes(pack) ? [state] : [],
  );
  const counted = forecast(
    buried.map((state) => ({ ...state, buriedUntil: null })),
    moment,
    days,
  );
  return forecast(buried, moment, days).map(({ day, count }, index) => ({
    day,
    count: counts[index]! - counted[index]!.count + count,
  }));
}

/** How many cards of the enrolled packs were due before today. */
export async function overdueCount(context: StudyContext, learner: CurrentLearner, choices: Choices): Promise<number> {
  const [today] = dayStarts(learner, 1);
  const packs = packsOf(context, choices);
  return (await context.stores.snapshots.dueCounts(context.learnerId, packs, [LONG_AGO, today!]))[0] ?? 0;
}

/** Before anything was ever due. */
const LONG_AGO: EpochMillis = 0;

/** When today and each of the days after it begin, and when the last of them ends. */
function dayStarts({ moment }: Pick<CurrentLearner, 'moment'>, days: number): readonly EpochMillis[] {
  const today = studyDayOf(moment.at, moment);
  return Array.from({ length: days + 1 }, (_, index) => studyDayStart(today + index, moment));
}

/** The paths of the packs that are here and enrolled. */
export function packsOf({ library }: StudyContext, choices: Choices): readonly PackPath[] {
  return library.packs.map(({ path }) => path).filter((path) => choices.get(path) !== false);
}
