import type { Language } from '#lib/exercises/language.ts';
import { bareCode } from './bare-code.ts';
import type { Habit, HabitRule } from './habit.ts';
import { pythonRules } from './python-habits.ts';
import { typescriptRules } from './typescript-habits.ts';

/** What is quoted of the code is no longer than this. */
const LONGEST = 48;

/**
 * Habits of other libraries and languages that show in a learner’s code, each once, where it shows first, from top to bottom. It is a
 * look at the text, not a proof: it is for code that did not pass, beside what the judge has found.
 */
export function findHabits(source: string, language: Language): readonly Habit[] {
  const code = bareCode(source, language);
  const rules = language === 'python' ? pythonRules(code) : typescriptRules(code);
  const found = rules.flatMap((rule) => firstOf(rule, code, source)).sort((one, other) => one.at - other.at);
  const seen = new Set<string>();
  return found.flatMap(({ habit }) => {
    if (seen.has(habit.name)) return [];
    seen.add(habit.name);
    return [habit];
  });
}

function firstOf(rule: HabitRule, code: string, source: string): readonly { at: number; habit: Habit }[] {
  for (const match of code.matchAll(rule.pattern)) {
    const instead = rule.instead ? rule.instead(match, code) : '';
    if (instead === null) continue;
    const at = match.index;
    const line = code.slice(0, at + (/^\s*/u.exec(match[0])?.[0].length ?? 0)).split('\n').length;
    return [{ at, habit: { name: rule.name, line, found: quoted(source.slice(at, at + match[0].length)), instead } }];
  }
  return [];
}

function quoted(text: string): string {
  const short = text
    .trim()
    .replace(/^[(,.]\s*/u, '')
    .replaceAll(/\s+/gu, ' ');
  return short.length > LONGEST ? `${short.slice(0, LONGEST - 1)}…` : short;
}
