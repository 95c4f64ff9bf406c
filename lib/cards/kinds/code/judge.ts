import type { CardJudge } from '#lib/cards/card-judge.ts';
import { chosenIn, typedIn } from '#lib/cards/response.ts';
import type { CodeJudgement } from './code-judgement.ts';
import type { CodeBody } from './draw.ts';
import type { LineBody } from './draw-line.ts';
import type { OutputBody } from './draw-output.ts';
import { judgeFill } from './judge-fill.ts';
import { isSameTyped, readTypedValue } from './typed-value.ts';

/** The judge of code cards. A line is chosen by its index, counted from 0. */
export const codeJudge: CardJudge<CodeBody<unknown>, CodeJudgement> = {
  empty: (body) => {
    if (body.ask === 'line') return { kind: 'selected', optionIds: [] };
    return body.ask === 'output'
      ? { kind: 'typed', texts: body.parts.map(() => '') }
      : { kind: 'filled', text: '', run: null };
  },
  judge: (body, response) => {
    if (body.ask === 'line') return judgeLine(chosenIn(response)[0], body);
    return body.ask === 'output' ? judgeOutput(typedIn(response), body) : judgeFill(response, body);
  },
};

function judgeLine(chosen: string | undefined, { lines, faulty, mistakes }: LineBody<unknown>): CodeJudgement {
  const at = lines.findIndex((_, index) => String(index) === chosen);
  if (at === -1) return { kind: 'nothing-chosen' };
  if (at === faulty) return { kind: 'right' };
  return { kind: 'wrong', at, mistake: indexOf(mistakes, ({ line }) => line === at) };
}

function judgeOutput(typed: readonly string[], { parts }: OutputBody<unknown>): CodeJudgement {
  const read = parts.map((_, part) => readTypedValue(typed[part] ?? ''));
  for (const [part, value] of read.entries()) {
    if (!value.ok) return { kind: 'unreadable', part, problem: value.problem };
  }
  for (const [at, { expected, tolerance, mistakes }] of parts.entries()) {
    const got = read[at]!;
    if (!got.ok || isSameTyped(got.value, expected, tolerance)) continue;
    return { kind: 'wrong', at, mistake: indexOf(mistakes, ({ value }) => isSameTyped(got.value, value, tolerance)) };
  }
  return { kind: 'right' };
}

function indexOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number | null {
  const index = items.findIndex(holds);
  return index === -1 ? null : index;
}
