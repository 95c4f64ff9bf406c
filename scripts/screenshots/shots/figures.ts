import { FIGURE_EXAMPLES, figureMarkup } from '#scripts/screenshots/figure-example.tsx';
import { drawn, type Shot } from '#scripts/screenshots/shot.ts';

/** Every mark of a figure, and every way to ask about one, as the authors’ pages show them. */
export const FIGURE_SHOTS: readonly Shot[] = FIGURE_EXAMPLES.map((example) =>
  drawn(example.id, (locale, texts) => figureMarkup(example, locale, texts)),
);
