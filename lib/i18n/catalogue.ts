import enCommon from './en/common.json' with { type: 'json' };
import enNav from './en/nav.json' with { type: 'json' };
import enToday from './en/today.json' with { type: 'json' };
import enWelcome from './en/welcome.json' with { type: 'json' };
import enPlacement from './en/placement.json' with { type: 'json' };
import enStudy from './en/study.json' with { type: 'json' };
import enAnswers from './en/answers.json' with { type: 'json' };
import enCredit from './en/credit.json' with { type: 'json' };
import enConcepts from './en/concepts.json' with { type: 'json' };
import enExercises from './en/exercises.json' with { type: 'json' };
import enWorkbench from './en/workbench.json' with { type: 'json' };
import enJudge from './en/judge.json' with { type: 'json' };
import enSettings from './en/settings.json' with { type: 'json' };
import enProgress from './en/progress.json' with { type: 'json' };
import enCustom from './en/custom.json' with { type: 'json' };
import enHistory from './en/history.json' with { type: 'json' };
import enWhy from './en/why.json' with { type: 'json' };
import enBrowse from './en/browse.json' with { type: 'json' };
import enKeys from './en/keys.json' with { type: 'json' };
import enPlan from './en/plan.json' with { type: 'json' };
import enPresets from './en/presets.json' with { type: 'json' };
import enFit from './en/fit.json' with { type: 'json' };
import enQuiz from './en/quiz.json' with { type: 'json' };
import enInterview from './en/interview/interview.json' with { type: 'json' };
import enRemarks from './en/remarks.json' with { type: 'json' };
import enFlags from './en/flags.json' with { type: 'json' };
import enAddress from './en/address.json' with { type: 'json' };
import enBackup from './en/backup.json' with { type: 'json' };
import enLicences from './en/licences.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enFind from './en/find.json' with { type: 'json' };
import zhCommon from './zh/common.json' with { type: 'json' };
import zhNav from './zh/nav.json' with { type: 'json' };
import zhToday from './zh/today.json' with { type: 'json' };
import zhWelcome from './zh/welcome.json' with { type: 'json' };
import zhPlacement from './zh/placement.json' with { type: 'json' };
import zhStudy from './zh/study.json' with { type: 'json' };
import zhAnswers from './zh/answers.json' with { type: 'json' };
import zhCredit from './zh/credit.json' with { type: 'json' };
import zhConcepts from './zh/concepts.json' with { type: 'json' };
import zhExercises from './zh/exercises.json' with { type: 'json' };
import zhWorkbench from './zh/workbench.json' with { type: 'json' };
import zhJudge from './zh/judge.json' with { type: 'json' };
import zhSettings from './zh/settings.json' with { type: 'json' };
import zhProgress from './zh/progress.json' with { type: 'json' };
import zhCustom from './zh/custom.json' with { type: 'json' };
import zhHistory from './zh/history.json' with { type: 'json' };
import zhWhy from './zh/why.json' with { type: 'json' };
import zhBrowse from './zh/browse.json' with { type: 'json' };
import zhKeys from './zh/keys.json' with { type: 'json' };
import zhPlan from './zh/plan.json' with { type: 'json' };
import zhPresets from './zh/presets.json' with { type: 'json' };
import zhFit from './zh/fit.json' with { type: 'json' };
import zhQuiz from './zh/quiz.json' with { type: 'json' };
import zhInterview from './zh/interview/interview.json' with { type: 'json' };
import zhRemarks from './zh/remarks.json' with { type: 'json' };
import zhFlags from './zh/flags.json' with { type: 'json' };
import zhAddress from './zh/address.json' with { type: 'json' };
import zhBackup from './zh/backup.json' with { type: 'json' };
import zhLicences from './zh/licences.json' with { type: 'json' };
import zhErrors from './zh/errors.json' with { type: 'json' };
import zhFind from './zh/find.json' with { type: 'json' };
import type { Locale } from '#lib/base/localized.ts';

const en = {
  common: enCommon,
  nav: enNav,
  today: enToday,
  welcome: enWelcome,
  placement: enPlacement,
  study: enStudy,
  answers: enAnswers,
  concepts: enConcepts,
  credit: enCredit,
  exercises: enExercises,
  workbench: enWorkbench,
  judge: enJudge,
  settings: enSettings,
  progress: enProgress,
  custom: enCustom,
  history: enHistory,
  why: enWhy,
  browse: enBrowse,
  keys: enKeys,
  plan: enPlan,
  presets: enPresets,
  fit: enFit,
  quiz: enQuiz,
  interview: enInterview,
  remarks: enRemarks,
  flags: enFlags,
  address: enAddress,
  backup: enBackup,
  licences: enLicences,
  errors: enErrors,
  find: enFind,
};

/** Every interface string, by namespace and key, as the English catalogue has them. */
export type Catalogue = typeof en;

/** Every interface string in each language; a test holds the languages to the same keys and placeholders. */
export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = {
  en,
  zh: {
    common: zhCommon,
    nav: zhNav,
    today: zhToday,
    welcome: zhWelcome,
    placement: zhPlacement,
    study: zhStudy,
    answers: zhAnswers,
    concepts: zhConcepts,
    credit: zhCredit,
    exercises: zhExercises,
    workbench: zhWorkbench,
    judge: zhJudge,
    settings: zhSettings,
    progress: zhProgress,
    custom: zhCustom,
    history: zhHistory,
    why: zhWhy,
    browse: zhBrowse,
    keys: zhKeys,
    plan: zhPlan,
    presets: zhPresets,
    fit: zhFit,
    quiz: zhQuiz,
    interview: zhInterview,
    remarks: zhRemarks,
    flags: zhFlags,
    address: zhAddress,
    backup: zhBackup,
    licences: zhLicences,
    errors: zhErrors,
    find: zhFind,
  },
};
