import type { Page } from '@playwright/test';

/** What one key press that rates a card led to; times in milliseconds of the page’s clock. */
export type RatedPress = {
  /** The key’s own time, as the browser has it. */
  readonly pressedAt: number;
  /** When the next card was in the document. */
  readonly changedAt: number;
  /** How many frames were begun from the press to the one that shows the next card, which is counted: 1 is the very next. */
  readonly frames: number;
  /** Just after that frame was painted. */
  readonly paintedAt: number;
  /** From the key to the next paint as the browser’s Event Timing has it, in steps of 8; null for less than 16. */
  readonly eventTiming: number | null;
};

declare global {
  // What `watchPresses` puts into the page.
  var ratedPresses: () => readonly RatedPress[];
}

/** Has the page watch every press of a key while an answer is shown, from now on. */
export async function watchPresses(page: Page): Promise<void> {
  // Where tsx runs this it names functions through a helper, which the page does not have.
  await page.evaluate('globalThis.__name ??= (value) => value');
  await page.evaluate(() => {
    const presses: { -readonly [Field in keyof RatedPress]: RatedPress[Field] }[] = [];
    const timings = new Map<number, number>();
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries()) {
        if (name === 'keydown') timings.set(startTime, duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    const watch = (pressedAt: number, answer: Element): void => {
      const press = { pressedAt, changedAt: NaN, frames: 0, paintedAt: NaN, eventTiming: null };
      const change = new MutationObserver(() => {
        if (answer.isConnected) return;
        press.changedAt = performance.now();
        change.disconnect();
      });
      change.observe(document.body, { childList: true, subtree: true });
      const frame = (): void => {
        press.frames += 1;
        if (answer.isConnected) {
          requestAnimationFrame(frame);
          return;
        }
        // A message that is posted in a frame is heard after its paint.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          press.paintedAt = performance.now();
          presses.push(press);
        });
        port1.start();
        port2.postMessage(null);
      };
      requestAnimationFrame(frame);
    };
    // Before the page itself hears of the key.
    document.addEventListener(
      'keydown',
      ({ timeStamp, key }) => {
        const answer = document.querySelector('[data-answer]');
        if (answer && '1234'.includes(key)) watch(timeStamp, answer);
      },
      true,
    );
    globalThis.ratedPresses = () =>
      presses.map((press) => ({ ...press, eventTiming: timings.get(press.pressedAt) ?? null }));
  });
}

/** What was watched so far. */
export function ratedPresses(page: Page): Promise<readonly RatedPress[]> {
  return page.evaluate(() => globalThis.ratedPresses());
}
