'use client';

import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'next-intl';
import type { LineMark } from '#app/_components/editor/line-mark.ts';
import { failingLine } from './failing-line.ts';
import { useJudgeText } from '#app/_components/workbench/report/judge-text.ts';
import { formatPlace, formatValue } from '#app/_components/workbench/report/numbers.ts';
import { stepOf } from '#app/_components/workbench/report/stair-steps.ts';
import { firstNotPassed } from '#app/_components/workbench/report/verdict-words.ts';
import { findHabits } from '#lib/exercises/habits/find-habits.ts';
import type { Habit } from '#lib/exercises/habits/habit.ts';
import type { Check } from '#lib/exercises/report.ts';
import type { FoundReport } from '#app/_components/workbench/found-report.ts';

/** Finds the first failing check at its line, and tells it; null where nothing failed, or no line is known. Shows nothing itself. */
export function LineMarker({ found, onMark }: LineMarkerProps) {
  const say = useSentence();
  const t = useTranslations('workbench.habits');
  const name = (habit: Habit): string => cut(firstOf(t(`names.${habit.name}`, habit)).replaceAll('`', ''));
  const tell = useEffectEvent((report: FoundReport | null) => {
    const habit = report && habitOf(report);
    const mark = report && markOf(report);
    if (habit) onMark({ line: habit.line, text: name(habit), reveals: !report.isLive });
    else onMark(mark && { line: mark.line, text: say(mark.check), reveals: !report.isLive });
  });
  useEffect(() => tell(found), [found]);
  return null;
}

type LineMarkerProps = {
  readonly found: FoundReport | null;
  readonly onMark: (mark: LineMark | null) => void;
};

function markOf({ report, source, language }: FoundReport) {
  const check = firstNotPassed(report);
  const line = check && failingLine(check, source, language);
  return check && line !== null ? { check, line } : null;
}

const LONGEST = 72;
const DIGITS = 4;

/** What fits at the end of a line: the worst number, else the error as it was thrown, else the judge’s first sentence. */
function useSentence(): (check: Check) => string {
  const say = useJudgeText();
  const t = useTranslations('workbench');
  return (check) => {
    const worst = worstOf(check);
    if (worst) {
      const [yours, right] = [worst.yours, worst.right].map((value) => formatValue(value, DIGITS));
      return t('mark.number', { place: worst.place || t('comparison.result'), yours: yours!, right: right! });
    }
    const said = check.detail?.split('\n')[0] ?? `${t(`stair.steps.${stepOf(check)}`)}: ${firstOf(say(check.message))}`;
    return cut(said);
  };
}

function worstOf({ comparison, gradient }: Check) {
  const row = gradient.find(({ agrees }) => agrees === false);
  if (row) return { place: formatPlace(row.parameter, row.index), yours: row.yours, right: row.numerical };
  const worst = comparison?.worst[0];
  if (!comparison || !worst || comparison.plain) return null;
  return { place: formatPlace(comparison.output, worst.index), yours: worst.actual, right: worst.expected };
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** Where code could not be run to its end: the first habit from elsewhere in it, which says more than what was thrown. */
function habitOf({ report, source, language }: FoundReport): Habit | null {
  return report.verdict === 'error' ? (findHabits(source, language)[0] ?? null) : null;
}

/** The first sentence, without its full stop. */
function firstOf(message: string): string {
  return (/^.*?[.。](?=\s|$)/u.exec(message)?.[0] ?? message).replace(/[.。]$/u, '');
}
