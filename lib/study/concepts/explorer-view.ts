import type { Localized } from '#lib/base/localized.ts';
import { mapLocalized } from '#lib/base/map-localized.ts';
import type { Explorer } from '#lib/cards/explorer/explorer.ts';
import { renderInline } from '#lib/packs/markdown/markdown.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import { type LocalizedHtml, localizedHtml } from '#lib/study/cards/localized-html.ts';
import type { StudyContext } from '#lib/study/context.ts';

/** An explorer as a page shows it: its texts as HTML, its program as JavaScript (CommonJS), to be run in a realm of its own. */
export type ExplorerView = Pick<Explorer, 'sliders' | 'require' | 'figure'> & {
  readonly code: string;
  readonly prompt: LocalizedHtml;
  /** The labels of the sliders, by name. */
  readonly labels: Readonly<Record<string, LocalizedHtml>>;
  /** The same without formulas, for a screen reader. */
  readonly names: Readonly<Record<string, Localized>>;
};

/** The explorer of a concept; null where it has none, or its program cannot be read as TypeScript (which check:packs says). */
export function explorerView(concept: Concept, { effects }: Pick<StudyContext, 'effects'>): ExplorerView | null {
  const { explorer } = concept.spec;
  const source = explorer && concept.programs?.get(explorer.program);
  if (!explorer || source === undefined) return null;
  const code = effects.stripTypes(source);
  if (!code.ok) return null;
  const { sliders, require, figure, prompt } = explorer;
  const byName = <Text>(text: (label: Localized) => Text): Readonly<Record<string, Text>> =>
    Object.fromEntries(Object.entries(sliders).map(([name, { label }]) => [name, text(label)]));
  return {
    sliders,
    ...(require === undefined ? {} : { require }),
    figure,
    code: code.value,
    prompt: localizedHtml(prompt),
    labels: byName((label) => mapLocalized(label, renderInline)),
    names: byName((label) => mapLocalized(label, (text) => text.replaceAll(/[$\\{}]/gu, ''))),
  };
}
