import { KIND_EXAMPLES, kindMarkup } from '#scripts/screenshots/kind-example.tsx';
import { drawn, type Shot } from '#scripts/screenshots/shot.ts';

/** Every kind of card, asked and answered, as its authors’ page shows it. */
export const KIND_SHOTS: readonly Shot[] = KIND_EXAMPLES.map(({ kind, spec }) =>
  drawn(`kind-${kind}`, (locale, texts) => kindMarkup(spec, locale, texts)),
);
