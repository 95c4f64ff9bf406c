import type { Shot } from './shot.ts';
import { BRIDGE_SHOTS } from './shots/bridge.ts';
import { CARD_SHOTS } from './shots/cards.ts';
import { CONCEPT_SHOTS } from './shots/concepts.ts';
import { CUSTOM_STUDY_SHOTS } from './shots/custom-study.ts';
import { DRAWN_CARD_SHOTS } from './shots/drawn-cards.ts';
import { EXPLORER_SHOTS } from './shots/explorers.ts';
import { FIGURE_SHOTS } from './shots/figures.ts';
import { FLAG_SHOTS } from './shots/flags.ts';
import { FIRST_MINUTES_SHOTS } from './shots/first-minutes.ts';
import { KIND_SHOTS } from './shots/kinds.ts';
import { LIST_SHOTS } from './shots/lists.ts';
import { MEMORY_MODEL_SHOTS } from './shots/memory-model.ts';
import { PALETTE_SHOTS } from './shots/palette.ts';
import { PLAN_SHOTS } from './shots/plan.ts';
import { PROGRESS_SHOTS } from './shots/progress.ts';
import { INTERVIEW_SHOTS } from './shots/interview.ts';
import { QUIZ_SHOTS } from './shots/quiz.ts';
import { SETTINGS_SHOTS } from './shots/settings.ts';
import { STUDY_SHOTS } from './shots/study.ts';
import { TODAY_SHOTS } from './shots/today.ts';
import { TROUBLE_SHOTS } from './shots/trouble.ts';
import { WELCOME_SHOTS } from './shots/welcome.ts';
import { WORKBENCH_SHOTS } from './shots/workbench.ts';

/** Every picture, in an order in which none shows what one before it has changed. */
export const SHOTS: readonly Shot[] = [
  ...WELCOME_SHOTS,
  ...TODAY_SHOTS,
  ...PALETTE_SHOTS,
  ...CONCEPT_SHOTS,
  ...PROGRESS_SHOTS,
  ...CARD_SHOTS,
  ...CUSTOM_STUDY_SHOTS,
  ...INTERVIEW_SHOTS,
  ...QUIZ_SHOTS,
  ...SETTINGS_SHOTS,
  ...PLAN_SHOTS,
  ...LIST_SHOTS,
  ...TROUBLE_SHOTS,
  ...STUDY_SHOTS,
  ...WORKBENCH_SHOTS,
  ...FIGURE_SHOTS,
  ...KIND_SHOTS,
  ...DRAWN_CARD_SHOTS,
  ...EXPLORER_SHOTS,
  ...MEMORY_MODEL_SHOTS,
  ...FIRST_MINUTES_SHOTS,
  ...FLAG_SHOTS,
  ...BRIDGE_SHOTS,
];
