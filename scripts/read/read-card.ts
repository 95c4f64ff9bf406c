import type { RunFile } from '#lib/base/run-program.ts';
import { readCardId } from '#lib/base/card-id.ts';
import { LOCALES, type Locale, type Localized } from '#lib/base/localized.ts';
import { ASKED_FIELDS } from '#lib/cards/asked-fields.ts';
import { drawCard, type DrawnCard } from '#lib/cards/draw-card.ts';
import { sourceText } from '#lib/cards/source-text.ts';
import type { Work } from '#lib/cards/work.ts';
import type { ShelfCard } from '#lib/packs/shelf.ts';
import { outline } from './outline.ts';
import { PLAIN_TEXT } from './plain-text.ts';
import { splitBody } from './split-body.ts';
import { figureLines } from './figure-lines.ts';

/** A card as plain text: what is asked, and what is answered, in both languages, for each of some draws. */
export type CardReading = { readonly questions: readonly string[]; readonly answers: readonly string[] };

/** Writes a card out; one that draws nothing is shown once. */
export function readCard(
  { id, spec }: ShelfCard,
  draws: number,
  { workOf, run = null }: { readonly workOf: (key: string) => Work | null; readonly run?: RunFile | null },
): CardReading {
  const seeds = Array.from({ length: spec.draws ? draws : 1 }, (_, index) => index + 1);
  const drawn = seeds.map((seed) => drawCard(spec, seed, PLAIN_TEXT, run));
  const heading = `## ${readCardId(id).own} (${[spec.kind, spec.stage].filter(Boolean).join(', ')})`;
  const about = [
    `source: ${sourceText(spec.source, workOf)}`,
    ...(spec.topics ? [`topics: ${spec.topics.join(', ')}`] : []),
    ...(spec.errors ? [`errors: ${spec.errors.join(', ')}`] : []),
    ...(spec.confusable === undefined ? [] : [`told apart from: ${spec.confusable}`]),
  ];
  return {
    questions: [heading, ...drawn.flatMap((card) => inBoth(card, seeds.length, askedLines))],
    answers: [heading, ...drawn.flatMap((card) => inBoth(card, seeds.length, answerLines)), ...about],
  };
}

type Lines = (card: DrawnCard<Localized>, locale: Locale) => readonly string[];

function inBoth(card: DrawnCard<Localized>, draws: number, lines: Lines): string[] {
  return [
    ...(draws > 1 ? [`--- draw ${card.seed}`] : []),
    ...LOCALES.flatMap((locale) => [`[${locale}]`, ...lines(card, locale)]),
  ];
}

function askedLines({ prompt, figure, body }: DrawnCard<Localized>, locale: Locale): string[] {
  const { asked } = splitBody(body, ASKED_FIELDS[body.kind]);
  return [...outline(prompt, locale), ...figureLines(figure, locale), ...outline(asked, locale)];
}

function answerLines({ answer, backFigure, body }: DrawnCard<Localized>, locale: Locale): string[] {
  const given = splitBody(body, ASKED_FIELDS[body.kind]).answer;
  return [...outline(given, locale), ...outline(answer, locale), ...figureLines(backFigure, locale)];
}
