// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ReachableScrollers } from './reachable-scrollers.tsx';

// jsdom lays nothing out: widths are told here, and what a browser tells of them.
let width = 0;
let tellSizes = (): void => undefined;
const fonts = new EventTarget();
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(300);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => width);
  Object.defineProperty(document, 'fonts', { configurable: true, value: fonts });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #watched = new Set<Element>();
      constructor(told: () => void) {
        tellSizes = () => {
          if (this.#watched.size > 0) told();
        };
      }
      observe(element: Element): void {
        this.#watched.add(element);
        queueMicrotask(tellSizes);
      }
      disconnect(): void {
        this.#watched.clear();
      }
    },
  );
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function showWideCode(): Promise<HTMLElement> {
  const { container } = render(<ReachableScrollers />);
  container.insertAdjacentHTML('beforeend', '<div class="prose"><pre>wide</pre></div>');
  const code = container.querySelector('pre')!;
  // The change is noticed, and watched from the next frame on.
  await Promise.resolve();
  await frame();
  await Promise.resolve();
  return code;
}

test('what is wider than its pane can be reached by keyboard, what fits is passed over', async () => {
  width = 200;
  expect((await showWideCode()).tabIndex).toBe(0);
  cleanup();
  width = 300;
  expect((await showWideCode()).hasAttribute('tabindex')).toBe(false);
});

test('it can be reached as soon as its pane is made narrower, and no longer once it is wide enough', async () => {
  width = 300;
  const code = await showWideCode();
  width = 200;
  tellSizes();
  expect(code.tabIndex).toBe(0);
  width = 300;
  tellSizes();
  expect(code.hasAttribute('tabindex')).toBe(false);
});

test('a formula that its fonts make wider can be reached once they have come', async () => {
  width = 300;
  const code = await showWideCode();
  width = 200;
  fonts.dispatchEvent(new Event('loadingdone'));
  expect(code.tabIndex).toBe(0);
});
