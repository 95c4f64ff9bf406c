import type { RunFile } from '#lib/base/run-program.ts';
import { readCardId } from '#lib/base/card-id.ts';
import { LOCALES, type Locale, type Localized } from '#lib/base/localized.ts';
import { ASKED_FIELDS } from '#lib/cards/asked-fields.ts';
import { drawCard, type DrawnCard } from '#lib/cards/draw-card.ts';
import { sourceText } from '#lib/cards/source-text.ts';
import type { DrawnFigure } from '#lib/cards/figure/drawn-figure.ts';
import type { Work } from '#lib/cards/work.ts';
import type { ShelfCard } from '#lib/packs/shelf.ts';
import { outline } from './outline.ts';
import { PLAIN_TEXT } from './plain-text.ts';
import { splitBody } from './split-body.ts';
import { figureLines } from './figure-lines.ts';

/** A card as plain text: what is asked, and what is answered, in both languages, for each of some draws. */
export type CardReading = { readonly questions: readonly string[]; readonly answers: readonly string[] };

/** Keeps a figure’s pictures in one language under a name, and tells the names of their files. */
export type KeepPictures = (figure: DrawnFigure, locale: Locale, name: string) => readonly string[];

type ReadingAid = {
  readonly workOf: (key: string) => Work | null;
  readonly run?: RunFile | null;
  readonly keep?: KeepPictures;
};

/** Writes a card out; one that draws nothing is shown once. */
export function readCard(
  { id, spec }: ShelfCard,
  draws: number,
  { workOf, run = null, keep = () => [] }: ReadingAid,
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
  const lines = (of: Lines): string[] => drawn.flatMap((card) => inBoth(card, seeds.length, of));
  const picture: Picture = (figure, locale, seed, part) => {
    const name = [readCardId(id).own, ...(seeds.length > 1 ? [seed] : []), ...(part === '' ? [] : [part])].join('.');
    return figure ? keep(figure, locale, name).map((file) => `  picture: ${file}`) : [];
  };
  return {
    questions: [heading, ...lines((card, locale) => askedLines(card, locale, picture))],
    answers: [heading, ...lines((card, locale) => answerLines(card, locale, picture)), ...about],
  };
}

type Lines = (card: DrawnCard<Localized>, locale: Locale) => readonly string[];
type Picture = (figure: DrawnFigure | null | undefined, locale: Locale, seed: number, part: string) => string[];

function inBoth(card: DrawnCard<Localized>, draws: number, lines: Lines): string[] {
  return [
    ...(draws > 1 ? [`--- draw ${card.seed}`] : []),
    ...LOCALES.flatMap((locale) => [`[${locale}]`, ...lines(card, locale)]),
  ];
}

function askedLines({ prompt, figure, body, seed }: DrawnCard<Localized>, locale: Locale, picture: Picture): string[] {
  const { asked } = splitBody(body, ASKED_FIELDS[body.kind]);
  const options = body.kind === 'figure' && body.ask === 'options' ? body.options : [];
  return [
    ...outline(prompt, locale),
    ...figureLines(figure, locale),
    ...picture(figure, locale, seed, ''),
    ...outline(asked, locale),
    ...options.flatMap((option, index) => picture(option.figure, locale, seed, `option-${index + 1}`)),
  ];
}

function answerLines(
  { answer, backFigure, body, seed }: DrawnCard<Localized>,
  locale: Locale,
  picture: Picture,
): string[] {
  const given = splitBody(body, ASKED_FIELDS[body.kind]).answer;
  return [
    ...outline(given, locale),
    ...outline(answer, locale),
    ...figureLines(backFigure, locale),
    ...picture(backFigure, locale, seed, 'back'),
  ];
}
