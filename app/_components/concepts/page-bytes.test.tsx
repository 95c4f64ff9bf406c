import { NextIntlClientProvider } from 'next-intl';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { conceptMap } from '#lib/study/concepts/concept-map.ts';
import { libraryOf } from '#lib/study/library.ts';
import { madeShelf } from '#tests/support/made-shelf.ts';
import { aContext } from '#tests/support/study-context.ts';
import { ConceptsView } from './concepts-view.tsx';
import { mapGraph, type MapGraph } from './map-graph.ts';

const CONCEPTS = 500;
/** What the whole page may be, uncompressed, and what frame and messages take of it. */
const MOST = 300_000;
const FRAME = 60_000;
const NOWHERE = { view: null, concept: null, path: null };

it.each(['en', 'zh'] as const)('the page of 500 concepts, all begun, stays below 300 kB in %s', async (locale) => {
  const packs = await conceptMap(aContext({ library: libraryOf([madeShelf(CONCEPTS)]) }));
  const bare = mapGraph(packs, locale);
  const graph: MapGraph = { ...bare, nodes: bare.nodes.map((node) => ({ ...node, state: 'learning', recall: 63 })) };
  const html = renderToString(
    <NextIntlClientProvider locale={locale} messages={CATALOGUES[locale]} timeZone="UTC">
      <ConceptsView graph={graph} tracks={[]} place={NOWHERE}>
        {null}
      </ConceptsView>
    </NextIntlClientProvider>,
  );
  // Props travel once more, as JSON within a script.
  const props = JSON.stringify(JSON.stringify(graph));
  const bytes = Buffer.byteLength(html) + Buffer.byteLength(props);
  expect(bytes).toBeLessThan(MOST - FRAME);
  expect(html.split('href="/concepts/').length).toBeGreaterThan(CONCEPTS);
});
