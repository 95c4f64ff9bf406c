import 'server-only';
import { localLearner } from '#lib/auth/learner.ts';
import { isTimeZone } from '#lib/base/time.ts';
import type { Database } from '#lib/db/client.ts';
import { openMigrated } from '#lib/db/open-migrated.ts';
import { DatabaseError, databaseProblemOf, type DatabaseProblem } from '#lib/db/problem.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { environment } from '#lib/env.ts';
import { answersInThread, judgeInThread, type FitHooks } from '#lib/fit-thread.ts';
import type { Catalog } from '#lib/packs/catalog.ts';
import { formatProblem } from '#lib/packs/format/problem.ts';
import { packsFingerprint, readPacks } from '#lib/packs/read-packs.ts';
import { compile } from '#lib/runner/compile.ts';
import { cardView } from '#lib/study/cards/card-view.ts';
import { cardHistoryPage } from '#lib/study/cards/card-history.ts';
import { conceptPage } from '#lib/study/concepts/concept-page.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { enrolPack } from '#lib/study/settings/enrol-pack.ts';
import { exercisePage } from '#lib/study/exercises/exercise-page.ts';
import { exportBackup } from '#lib/study/backup/export-backup.ts';
import { goBack, proposeFit, type EarlierWeights, type FitProposal } from '#lib/study/memory-model/fit-model.ts';
import { hardestCards } from '#lib/study/cards/hardest-cards.ts';
import { judgeable } from '#lib/study/exercises/judgeable.ts';
import { listConcepts } from '#lib/study/concepts/list-concepts.ts';
import { listExercises } from '#lib/study/exercises/list-exercises.ts';
import { creditBenefit } from '#lib/study/credit/credit-benefit.ts';
import { openConcept } from '#lib/study/concepts/open-concept.ts';
import { fitInvitation, memoryModel } from '#lib/study/memory-model/memory-model.ts';
import { memoryProgress } from '#lib/study/progress/memory-progress.ts';
import { listPlans } from '#lib/study/plan/list-plans.ts';
import { makePlan } from '#lib/study/plan/make-plan.ts';
import { openSession } from '#lib/study/session/open-session.ts';
import { asideCards } from '#lib/study/cards/aside-cards.ts';
import { assignPreset, listPresets, savePreset } from '#lib/study/settings/presets.ts';
import type { PlanWish } from '#lib/study/plan/plan-wish.ts';
import { previewPlan } from '#lib/study/plan/preview-plan.ts';
import { progress } from '#lib/study/progress/progress.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { getSettings, saveSettings } from '#lib/study/settings/settings.ts';
import { getHabits, saveHabits } from '#lib/study/settings/study-habits.ts';
import { studyPage, type StudyWish } from '#lib/study/session/study-page.ts';
import { submit } from '#lib/study/exercises/submit.ts';
import { switchCredit, takesCredit } from '#lib/study/credit/switch-credit.ts';
import { previewCredit } from '#lib/study/credit/preview-credit.ts';
import { takenCredit, type CreditScope } from '#lib/study/credit/standing-credit.ts';
import { giveCreditBack, takeBackCredit } from '#lib/study/credit/take-back-credit.ts';
import { takeBackPlan } from '#lib/study/plan/take-back-plan.ts';
import { today } from '#lib/study/progress/today.ts';
import type { MoreWish } from '#lib/study/session/todays-queue.ts';
import { whyNotYet } from '#lib/study/concepts/why-not-yet.ts';
import { whyNow } from '#lib/study/session/why-now.ts';
import { workloadBasis } from '#lib/study/memory-model/workload-basis.ts';

/**
 * Every use-case, for the learner who asks, now. `zone` is the browser’s, where it is known: the learner’s own setting goes before it, the machine’s zone
 * comes after it. Throws a DatabaseError while the database cannot be used; the next call tries again.
 */
export function gradus(zone: string | null = null) {
  const context: StudyContext = {
    stores: databaseStores(database()),
    catalog: catalog(),
    learnerId: localLearner(),
    now: Date.now(),
    zone: zone !== null && isTimeZone(zone) ? zone : environment().zone,
  };
  const log = { file: environment().databaseFile, learnerId: context.learnerId };
  return {
    catalog: context.catalog,
    openSession: (wish?: MoreWish) => openSession(context, wish),
    studyPage: (wish: StudyWish) => studyPage(context, wish),
    recordReviews: (batch: Parameters<typeof recordReviews>[1]) => recordReviews(context, batch),
    today: () => today(context),
    progress: () => progress(context),
    memoryModel: () => memoryModel(context),
    fitInvitation: () => fitInvitation(context),
    learntAnswers: (signal: AbortSignal) => answersInThread(log, { signal }),
    proposeFit: (proposal: FitProposal, hooks: FitHooks) =>
      proposeFit(context, proposal, (question) => judgeInThread(log, question, hooks)),
    goBack: (to: EarlierWeights) => goBack(context, to),
    workloadBasis: () => workloadBasis(context),
    memoryProgress: () => memoryProgress(context),
    cardHistory: (cardId: string) => cardHistoryPage(context, cardId),
    hardestCards: () => hardestCards(context),
    asideCards: (wish: Parameters<typeof asideCards>[1]) => asideCards(context, wish),
    whyNow: (cardId: string) => whyNow(context, cardId),
    whyNotYet: (conceptId: string) => whyNotYet(context, conceptId),
    listConcepts: () => listConcepts(context),
    conceptPage: (conceptId: string) => conceptPage(context, conceptId),
    listExercises: () => listExercises(context),
    exercisePage: (exerciseId: string) => exercisePage(context, exerciseId),
    judgeable: (exerciseId: string) =>
      judgeable(context.catalog, exerciseId, { stripTypes: compile, foreign: environment().packsAreForeign }),
    submit: (submission: unknown) => submit(context, submission),
    exportBackup: () => exportBackup(context),
    getSettings: () => getSettings(context),
    saveSettings: (changes: unknown) => saveSettings(context, changes),
    listPlans: () => listPlans(context),
    previewPlan: (wish: PlanWish) => previewPlan(context, wish),
    makePlan: (id: string, wish: PlanWish) => makePlan(context, id, wish),
    takeBackPlan: (id: string) => takeBackPlan(context, id),
    getHabits: () => getHabits(context),
    openConcept: (conceptId: string, isOpen: boolean) => openConcept(context, conceptId, isOpen),
    takesCredit: () => takesCredit(context),
    switchCredit: (on: boolean) => switchCredit(context, on),
    creditBenefit: () => creditBenefit(context),
    previewCredit: (scope: CreditScope) => previewCredit(context, scope),
    takeBackCredit: (id: string, scope: CreditScope) => takeBackCredit(context, id, scope),
    giveCreditBack: (id: string) => giveCreditBack(context, id),
    takenCredit: () => takenCredit(context),
    saveHabits: (changes: unknown) => saveHabits(context, changes),
    listPresets: () => listPresets(context),
    savePreset: (name: string, changes: unknown) => savePreset(context, name, changes),
    assignPreset: (packPath: string, name: string) => assignPreset(context, packPath, name),
    enrolPack: (path: string, enrolled: boolean) => enrolPack(context, path, enrolled),
  };
}

/**
 * Reads the packs and makes the HTML of the exercises before the server answers, and of the first cards after it, one at a
 * time: whoever asks meanwhile waits for one at most. A database that cannot be used is said by every page.
 */
export async function readAhead(): Promise<void> {
  const packs = catalog();
  try {
    for (const id of packs.exercises.keys()) await gradus().exercisePage(id);
  } catch (error) {
    if (!databaseProblem(error)) throw error;
  }
  const cardIds = [...packs.cards.keys()].slice(0, RENDERED_AHEAD);
  const next = (): void => {
    const cardId = cardIds.shift();
    if (cardId === undefined) return;
    cardView(packs, cardId, 1);
    setImmediate(next);
  };
  setImmediate(next);
}

const RENDERED_AHEAD = 2_000;

/** The problem of the database behind an error, for whoever must tell a person; null when the error is another. */
export function databaseProblem(error: unknown): DatabaseProblem | null {
  return databaseProblemOf(error, environment().databaseFile);
}

/** Kept on `globalThis`, because in development Next loads this module anew while the process and its one client live on. */
type Kept = { database?: Database; catalog?: Catalog; stamp?: string };
const kept: Kept = ((globalThis as { gradusServer?: Kept }).gradusServer ??= {});

function database(): Database {
  if (!kept.database) {
    const { databaseFile, migrationsRoot } = environment();
    const opened = openMigrated(databaseFile, migrationsRoot, Date.now());
    if (!opened.ok) throw new DatabaseError(opened.problem);
    kept.database = opened.value;
  }
  return kept.database;
}

/** Read once; in development again whenever a file of a pack was saved. */
function catalog(): Catalog {
  const { packsRoot, production } = environment();
  const stamp = production ? '' : packsFingerprint(packsRoot);
  if (!kept.catalog || kept.stamp !== stamp) {
    kept.catalog = readPacks(packsRoot);
    kept.stamp = stamp;
    for (const { area, id, problems } of kept.catalog.broken) {
      console.warn(
        `The pack ${area}/${id} was left out:\n${problems.map((one) => `  ${formatProblem(one)}`).join('\n')}`,
      );
    }
  }
  return kept.catalog;
}
