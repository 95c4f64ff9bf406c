import { whenIdle } from '#app/_components/ui/when-idle.ts';

/** Families of formulas, and those of app/faces.ts that speak for the subject. */
const FACES = /^["']?(KaTeX_|serif)/u;

/** The mark of the browser’s clock at which all has come that can be had. */
const FETCHED_AHEAD = 'gradus:fetched-ahead';

/**
 * Fetches in idle time what a card to come may need besides its own data, so that a review goes on when the server is gone:
 * the setter of typed formulas, the runner of explorers, what flags a fault, which cards
 * have a note of the learner, the faces of formulas and texts. Returns how to take it back.
 */
export function fetchAhead(): () => void {
  return whenIdle(() => {
    const parts: Promise<unknown>[] = [
      import('katex'),
      import('#app/_components/remarks/flag-dialog.tsx'),
      import('#app/_components/remarks/own-editor.tsx'),
      import('#app/_components/remarks/own-in-review.tsx').then(({ askPersonalSubjects }) => askPersonalSubjects()),
      import('#lib/runner/browser/open-program.ts').then(({ fetchAheadOfPrograms }) => fetchAheadOfPrograms()),
    ];
    const faces = 'fonts' in document ? [...document.fonts].filter(({ family }) => FACES.test(family)) : [];
    // What does not come now is asked for again where it is needed, and its absence told there.
    const all = Promise.allSettled([...parts, ...faces.map((face) => face.load())]);
    void all.then(() => performance.mark(FETCHED_AHEAD));
  });
}
