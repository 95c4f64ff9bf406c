import type { Localized } from '#lib/base/localized.ts';
import type { BridgeGroup, BridgeRow } from '#lib/exercises/bridge-row.ts';
import { localizedHtml, type LocalizedHtml } from '#lib/study/cards/localized-html.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { codeHtml } from './code-html.ts';

/** A row of the bridge as a page shows it. */
export type BridgeRowView = {
  readonly id: string;
  readonly group: BridgeGroup;
  readonly title: Localized;
  /** As they are written, to be searched. */
  readonly numpy: string;
  readonly pytorch: string;
  readonly tf: string;
  /** The same as HTML, in colours. */
  readonly html: Readonly<Record<'numpy' | 'pytorch' | 'tf', string>>;
  readonly trap: LocalizedHtml;
};

/** All rows of the bridge from NumPy and PyTorch, in the order of their file. */
export function bridgeRows({ library }: Pick<StudyContext, 'library'>): readonly BridgeRowView[] {
  return [...library.bridge].map(([id, row]) => bridgeRowView(id, row));
}

export function bridgeRowView(id: string, { group, title, numpy, pytorch, tf, trap }: BridgeRow): BridgeRowView {
  const html = { numpy: codeHtml(numpy, 'py'), pytorch: codeHtml(pytorch, 'py'), tf: codeHtml(tf, 'ts') };
  return { id, group, title, numpy, pytorch, tf, html, trap: localizedHtml(trap) };
}
