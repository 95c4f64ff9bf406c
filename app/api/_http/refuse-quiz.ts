import { translatorOf } from '#lib/i18n/translate.ts';
import type { LackingPart, QuizRefusal } from '#lib/study/quiz/draw-source.ts';
import { errorText } from '#lib/i18n/error-text.ts';
import type { Locale } from '#lib/base/localized.ts';
import { askedLocale, json, problem } from './respond.ts';

/** A quiz that cannot be made, in words; where cells lack questions they stand under `lacking` too. */
export async function refuseQuiz(refusal: QuizRefusal): Promise<Response> {
  if (refusal.reason === 'id-taken') return problem(409, 'quiz.idTaken');
  if (refusal.reason === 'not-judged') return problem(422, 'quiz.notJudged', { id: refusal.id });
  if (refusal.reason === 'unknown') return problem(404, UNKNOWN[refusal.what], { id: refusal.id });
  const locale = await askedLocale();
  const detail = refusal.cells.map((cell) => lackingText(locale, cell)).join(locale === 'zh' ? '；' : '; ');
  return json({ error: errorText(locale, 'quiz.tooFew', { detail }), lacking: refusal.cells }, 422);
}

const UNKNOWN = {
  pack: 'request.unknownPack',
  concept: 'request.unknownConcept',
  card: 'request.unknownCard',
  track: 'quiz.unknownTrack',
  file: 'quiz.unknownFile',
} as const;

/** Which cell lacks how many, in words. */
function lackingText(locale: Locale, { cell, title, wants, has }: LackingPart): string {
  const say = translatorOf(locale);
  const topic = title ? title[locale] : say('quiz.lacking.anyTopic');
  const stage = cell.stage === null ? say('quiz.lacking.anyStage') : say(`quiz.stages.${cell.stage}`);
  const asks = say(`quiz.lacking.${cell.ask}`);
  return say('quiz.lacking.cell', { topic, stage, asks, wants, has });
}
