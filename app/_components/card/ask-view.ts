import type { CodeBody } from '#lib/cards/kinds/code/draw.ts';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';
import type { KindViewProps } from './kind-view.ts';

/** What the view of one ask of a code card gets. */
export type AskViewProps<Ask extends CodeBody<unknown>['ask']> = Omit<KindViewProps<'code'>, 'body'> & {
  readonly body: Extract<CodeBody<LocalizedHtml>, { readonly ask: Ask }>;
};
