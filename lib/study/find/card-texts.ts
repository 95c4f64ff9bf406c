import type { Localized } from '#lib/base/localized.ts';
import type { CardSpec } from '#lib/cards/card.ts';
import { bracedParts } from '#lib/cards/kinds/cloze/cloze-sides.ts';
import { mapLocalized } from '#lib/base/map-localized.ts';

/** What a card asks, in both languages and as Markdown, and all else that it says, its answer among that. */
export type CardTexts = { readonly question: Localized; readonly rest: readonly string[] };

/** The texts of a card. The question gives nothing of the answer away: what a cloze hides is a gap. */
export function cardTexts(spec: CardSpec): CardTexts {
  const question = questionOf(spec);
  const { source: _, figure: __, backFigure: ___, id, ...said } = spec;
  return { question, rest: [...textsIn(said).filter((text) => !Object.values(question).includes(text)), id] };
}

function questionOf(spec: CardSpec): Localized {
  switch (spec.kind) {
    case 'basic':
      return spec.front;
    case 'claim':
      return spec.claim;
    case 'cloze':
      return mapLocalized(spec.text, withGaps);
    case 'pair':
      return mapLocalized(spec.a, (face, locale) => [spec.toB?.[locale], face].filter(Boolean).join(' '));
    case 'choice':
    case 'code':
    case 'figure':
    case 'formula':
    case 'numeric':
    case 'order':
    case 'shape':
      return spec.question;
    default:
      return spec satisfies never;
  }
}

function withGaps(text: string): string {
  let [shown, done] = ['', 0];
  for (const { start, end, hint } of bracedParts(text)) {
    shown += text.slice(done, start) + (hint === null ? '▢' : `▢ (${hint})`);
    done = end;
  }
  return shown + text.slice(done);
}

/** Every text in both languages below a value, and its code. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return Object.entries(value).flatMap(([name, inner]) => {
    if (typeof inner === 'string') return name === 'en' || name === 'zh' || name === 'code' ? [inner] : [];
    return textsIn(inner);
  });
}
