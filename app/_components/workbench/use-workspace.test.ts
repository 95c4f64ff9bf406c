// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exercisePage } from '#tests/support/exercise-page.ts';
import { useWorkspace, type UsedWorkspace } from './use-workspace.ts';
import { parseWorkspace } from './workspace.ts';

const exercise = exercisePage();
const KEY = `gradus:workbench:${exercise.id}`;
const kept = () => parseWorkspace(localStorage.getItem(KEY));

type Tab = { readonly used: () => UsedWorkspace; readonly close: () => void };
/** A tab; all of them share one storage. */
function openTab(): Tab {
  const { result, unmount } = renderHook(() => useWorkspace(exercise));
  return { used: () => result.current, close: unmount };
}
/** What the browser tells the other tabs after a write. The one that wrote hears it too here, which must change nothing. */
const hear = (): void => act(() => void window.dispatchEvent(new StorageEvent('storage', { key: KEY })));
const type = ({ used }: Tab, draft: string): void => act(() => used().setDraft(draft));

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('two tabs of one exercise', () => {
  it('opening one writes nothing', () => {
    openTab();
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it('the one in which nobody types never takes back what was typed in the other, however long it stays open', () => {
    const [idle, typing] = [openTab(), openTab()];
    type(typing, 'typed there');
    typing.close();
    act(() => void vi.advanceTimersByTime(60_000));
    act(() => idle.used().setAttempt((before) => ({ ...before, hintsShown: 1 })));
    expect(kept()).toMatchObject({ draft: 'typed there', attempt: { hintsShown: 1 } });
  });

  it('what is typed in one is shown in the other, as code that was replaced', () => {
    const [idle, typing] = [openTab(), openTab()];
    const before = idle.used().revision;
    type(typing, 'typed there');
    hear();
    expect(idle.used().workspace?.draft).toBe('typed there');
    expect(idle.used().current.current?.draft).toBe('typed there');
    expect(idle.used().revision).toBe(before + 1);
  });

  it('an editor that tells the code that it was given writes nothing', () => {
    const [idle, typing] = [openTab(), openTab()];
    type(typing, 'one');
    hear();
    type(typing, 'two');
    type(idle, 'one');
    expect(kept()?.draft).toBe('two');
  });

  it('where both type before they hear of each other, the code that was first can be taken back', () => {
    const [one, other] = [openTab(), openTab()];
    type(one, 'first');
    type(other, 'second');
    expect(kept()).toMatchObject({ draft: 'second', replaced: ['first'] });
    type(other, 'second, and more');
    expect(kept()?.replaced).toEqual(['first']);
  });

  it('a tab that had been put to sleep catches up when it is seen', () => {
    const [slept, other] = [openTab(), openTab()];
    type(other, 'typed there');
    act(() => void window.dispatchEvent(new Event('pageshow')));
    expect(slept.used().workspace?.draft).toBe('typed there');
  });

  it('count the time once, and not in the workspace', () => {
    const [one, other] = [openTab(), openTab()];
    type(one, 'mine');
    const written = localStorage.getItem(KEY);
    act(() => void vi.advanceTimersByTime(60_000));
    expect(localStorage.getItem(KEY)).toBe(written);
    const { activeMillis } = one.used().workspace!.attempt;
    expect(activeMillis).toBeGreaterThanOrEqual(55_000);
    expect(activeMillis).toBeLessThanOrEqual(65_000);
    other.close();
    one.close();
    expect(openTab().used().workspace!.attempt.activeMillis).toBeGreaterThanOrEqual(55_000);
  });
});

it('a storage that takes nothing takes nothing back', () => {
  localStorage.setItem(KEY, JSON.stringify({ draft: 'kept long ago' }));
  const tab = openTab();
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Full.', 'QuotaExceededError');
  });
  type(tab, 'typed since');
  act(() => tab.used().setAttempt((before) => ({ ...before, submissions: 2 })));
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(tab.used().workspace).toMatchObject({ draft: 'typed since', attempt: { submissions: 2 }, replaced: [] });
});

it('a repetition that begins is written, with the code of the one before', () => {
  const due = { ...exercise, isDue: true };
  localStorage.setItem(KEY, JSON.stringify({ draft: 'mine', attempt: { rated: true } }));
  const { result } = renderHook(() => useWorkspace(due));
  expect(kept()).toMatchObject({ draft: due.starter, earlier: 'mine', attempt: { rated: false } });
  act(() => result.current.setAttempt((before) => ({ ...before, rated: true })));
  type({ used: () => result.current, close: () => undefined }, 'more');
  expect(result.current.workspace).toMatchObject({ draft: 'more', earlier: 'mine', attempt: { rated: true } });
});
