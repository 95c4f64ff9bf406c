import type { Localized } from '#lib/base/localized.ts';

/** Turns the Markdown of a card into what is kept of it: HTML where it is shown, the Markdown itself where it is only judged. */
export type TextRenderer<Text> = {
  /** For paragraphs, such as a side of the card. */
  readonly block: (markdown: Localized) => Text;
  /** For a part of a line, such as an option. */
  readonly inline: (markdown: Localized) => Text;
  /** For a program, which is the same in every language: its lines, as HTML where the card is shown. */
  readonly code: (program: string, language: CodeLanguage) => readonly string[];
};

/** What programs in cards are written in. */
export type CodeLanguage = 'ts';
