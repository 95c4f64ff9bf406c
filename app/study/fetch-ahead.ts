import { whenIdle } from '#app/_components/ui/when-idle.ts';

const FACES = /^["']?(KaTeX_|Source Serif)/u;

/**
 * Fetches in idle time what a card to come may need besides its own data, so that a review goes on when the server is gone:
 * the setter of typed formulas, the runner of explorers, the faces of formulas and texts. Returns how to take it back.
 */
export function fetchAhead(): () => void {
  return whenIdle(() => {
    const parts: Promise<unknown>[] = [import('katex'), import('#lib/runner/browser/open-program.ts')];
    const faces = 'fonts' in document ? [...document.fonts].filter(({ family }) => FACES.test(family)) : [];
    // What does not come now is asked for again where it is needed, and its absence told there.
    void Promise.allSettled([...parts, ...faces.map((face) => face.load())]);
  });
}
