// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useCodeDraft } from './use-code-draft.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const FIRST = { source: 'const one = 1;', certainty: 'guess' } as const;
const SECOND = { source: 'const two = 2;', certainty: 'guess' } as const;

test('what is written while code is judged stays, though it was written where the question was opened again', () => {
  const left = renderHook(() => useCodeDraft('quiz', 0));
  act(() => left.result.current.keep(FIRST));
  const { forget } = left.result.current;
  left.unmount();
  const again = renderHook(() => useCodeDraft('quiz', 0));
  act(() => again.result.current.keep(SECOND));
  act(() => forget(FIRST));
  expect(again.result.current.draft).toEqual(SECOND);
  act(() => forget(SECOND));
  expect(again.result.current.draft).toBeNull();
});

test('each question of each quiz has a draft of its own', () => {
  const one = renderHook(() => useCodeDraft('quiz', 0));
  const others = [renderHook(() => useCodeDraft('quiz', 1)), renderHook(() => useCodeDraft('another', 0))];
  act(() => one.result.current.keep(FIRST));
  expect(one.result.current.draft).toEqual(FIRST);
  for (const { result } of others) expect(result.current.draft).toBeNull();
});
