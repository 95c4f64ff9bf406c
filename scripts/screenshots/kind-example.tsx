import { readFileSync } from 'node:fs';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { parse } from 'yaml';
import type { Locale } from '#lib/base/localized.ts';
import { CARD_KINDS, cardSpec, type CardKindName, type CardSpec } from '#lib/cards/card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { emptyResponse, judgeResponse } from '#lib/cards/judge-response.ts';
import { splitCard } from '#lib/cards/split-card.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { mapLocalized } from '#lib/base/map-localized.ts';
import { renderCode, renderInline } from '#lib/packs/markdown/markdown.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import { localizedHtml } from '#lib/study/cards/localized-html.ts';
import { KindBody } from '#app/_components/card/kind-body.tsx';
import { FigurePlot } from '#app/_components/plot/figure-plot.tsx';
import { Html } from '#app/_components/ui/html.tsx';

/** The first example of the authors’ page of each kind of card; a new kind has none until it has a page. */
export const KIND_EXAMPLES: readonly { readonly kind: CardKindName; readonly spec: CardSpec }[] = CARD_KINDS.map(
  (kind) => ({ kind, spec: exampleOf(kind) }),
);

/** A card as markup: as it is asked, and below that answered with nothing, with what is right. */
export function kindMarkup(spec: CardSpec, locale: Locale, texts: Catalogue): string {
  const drawn = drawCard(spec, SEED, HTML);
  // A view needs of its card nothing but what is drawn.
  const card = drawn as unknown as CardView;
  const response = emptyResponse(drawn.body);
  const judged = response && judgeResponse(drawn, response);
  const face = (answer: typeof judged) => (
    <KindBody {...{ card, locale, response, problem: null }} judged={answer} onRespond={() => undefined} />
  );
  const isClicked = drawn.body.kind === 'figure' && drawn.body.ask === 'click';
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={texts} timeZone="UTC">
      <article className="panel mt-4">
        <Html html={drawn.prompt} locale={locale} />
        {drawn.figure && !isClicked && <FigurePlot figure={drawn.figure} locale={locale} />}
        {face(null)}
      </article>
      <article className="panel mt-4">
        {judged && face(judged)}
        <Html html={drawn.answer} locale={locale} />
      </article>
    </NextIntlClientProvider>,
  );
}

const SEED = 3;
const HTML = {
  block: localizedHtml,
  inline: (text: Parameters<typeof localizedHtml>[0]) => mapLocalized(text, renderInline),
  code: renderCode,
};

function exampleOf(kind: CardKindName): CardSpec {
  const text = readFileSync(`docs/authoring/${kind}.md`, 'utf8');
  const read = parse(/```yaml\n(?<cards>.*?)```/su.exec(text)?.groups?.['cards'] ?? '') as unknown;
  const cards = Array.isArray(read) ? read : (read as { readonly cards: unknown[] }).cards;
  return splitCard(cardSpec.parse(cards[0]))[0]!.spec;
}
