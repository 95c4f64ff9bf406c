import type { Outcome } from '#lib/base/snippet.ts';
import type { CardResponse } from '#lib/cards/response.ts';
import { isSameOutcome } from './agrees.ts';
import type { CodeJudgement } from './code-judgement.ts';
import type { FillBody } from './draw-fill.ts';

/** Judges what came of a text in the gap: right when every case gives what it gives with the answer. */
export function judgeFill(response: CardResponse, { snippet, mistakes }: FillBody<unknown>): CodeJudgement {
  if (response.kind !== 'filled' || response.text.trim() === '') return { kind: 'nothing-chosen' };
  const { text, run } = response;
  if (run?.text !== text) return { kind: 'nothing-run', problem: null };
  if ('problem' in run) return { kind: 'nothing-run', problem: run.problem };
  const within = tolerance(snippet.precision);
  const differs = (one: readonly Outcome[], other: readonly Outcome[]): number =>
    snippet.asks.findIndex((_, index) => !isSame(one[index], other[index], within));
  const at = differs(run.got, run.right);
  if (at === -1) return { kind: 'right' };
  const mistake = mistakes.findIndex((_, index) => differs(run.got, run.mistakes[index] ?? []) === -1);
  return { kind: 'wrong', at, mistake: mistake === -1 ? null : mistake };
}

/** How far numbers of the same case may be apart: two ways to write a formula differ by their rounding. */
export function tolerance(precision: 'double' | 'single'): number {
  return precision === 'double' ? 1e-9 : 1e-5;
}

function isSame(one: Outcome | undefined, other: Outcome | undefined, within: number): boolean {
  return one !== undefined && other !== undefined && isSameOutcome(one, other, within);
}
