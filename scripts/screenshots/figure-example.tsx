import { readFileSync } from 'node:fs';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { parse } from 'yaml';
import type { Locale, Localized } from '#lib/base/localized.ts';
import { cardSpec, type CardSpec } from '#lib/cards/card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { judgeResponse } from '#lib/cards/judge-response.ts';
import type { CardResponse } from '#lib/cards/response.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import { FigureView } from '#app/_components/card/figure.tsx';
import { FigurePlot } from '#app/_components/plot/figure-plot.tsx';

/** The examples of the authors’ pages about figures: one for each mark, and one for each way to ask about a picture. */
export const FIGURE_EXAMPLES: readonly CardSpec[] = ['figures', 'figure'].flatMap((page) =>
  [...readFileSync(`docs/authoring/${page}.md`, 'utf8').matchAll(/```yaml\n(?<cards>.*?)```/gsu)].flatMap(
    ({ groups }) => (parse(groups?.['cards'] ?? '') as unknown[]).map((card) => cardSpec.parse(card)),
  ),
);

/** An example as markup: its picture; where it is asked about, with a right and a wrong choice, before and after. */
export function figureMarkup(example: CardSpec, locale: Locale, texts: Catalogue): string {
  const drawn = drawCard(example, SEED, PLAIN);
  const { body, figure } = drawn;
  const response: CardResponse = { kind: 'selected', optionIds: choiceIn(body) };
  const judged = judgeResponse(drawn, response);
  // A picture needs of its card nothing but what is drawn.
  const card = drawn as unknown as CardView;
  const view = (answer: typeof judged) =>
    body.kind === 'figure' && (
      <FigureView
        {...{ card, body, locale, response, problem: null }}
        onRespond={() => {}}
        judged={answer as Parameters<typeof FigureView>[0]['judged']}
      />
    );
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={texts} timeZone="UTC">
      <article className="panel mt-4">
        {figure && body.kind !== 'figure' && <FigurePlot figure={figure} locale={locale} />}
        {view(null)}
        {view(judged)}
      </article>
    </NextIntlClientProvider>,
  );
}

const SEED = 3;
const PLAIN = { block: (text: Localized) => text, inline: (text: Localized) => text, code: () => [] };

/** The first right one and the first wrong one. */
function choiceIn(body: ReturnType<typeof drawCard<Localized>>['body']): readonly string[] {
  if (body.kind !== 'figure') return [];
  const all: readonly { readonly id: string; readonly correct: boolean }[] =
    body.ask === 'click' ? body.targets : body.options;
  return [true, false].flatMap((correct) => all.find((one) => one.correct === correct)?.id ?? []);
}
