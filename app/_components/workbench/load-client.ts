import type { BrowserClient } from '#app/_client/browser-client.ts';
import { retryAfterMillis } from '#app/_client/sync-loop.ts';

/**
 * The browser’s client, which the page does not need before something is submitted. Where it cannot be loaded it is tried
 * again until it comes; `onFailed` is told each time.
 */
export async function loadClient(onFailed: (problem: unknown) => void): Promise<BrowserClient> {
  for (let failures = 1; ; failures += 1) {
    try {
      const { browserClient } = await import('#app/_client/browser-client.ts');
      return browserClient();
    } catch (problem) {
      onFailed(problem);
      await new Promise((resolve) => setTimeout(resolve, retryAfterMillis(failures)));
    }
  }
}
