import type { Outcome, SnippetProblem } from '#lib/base/snippet.ts';

/** What a learner gives as an answer to a card before the right one is shown. */
export type CardResponse =
  | { readonly kind: 'selected'; readonly optionIds: readonly string[] }
  | { readonly kind: 'claimed'; readonly holds: boolean | null; readonly reasonId: string | null }
  | { readonly kind: 'ordered'; readonly stepIds: readonly string[] }
  | { readonly kind: 'typed'; readonly texts: readonly string[] }
  /** What is typed into a gap of a program, and what came of it when it was run; null before. */
  | { readonly kind: 'filled'; readonly text: string; readonly run: FillRun | null };

/** What came of a text in a gap, or why it could not be run. */
export type FillRun = { readonly text: string } & (
  | { readonly problem: SnippetProblem }
  | {
      /** Of each case with the right answer in the gap, with each known mistake, and with the text. */
      readonly right: readonly Outcome[];
      readonly mistakes: readonly (readonly Outcome[])[];
      readonly got: readonly Outcome[];
    }
);

/** The ids of the options that are chosen in a response. */
export function chosenIn(response: CardResponse | null): readonly string[] {
  return response?.kind === 'selected' ? response.optionIds : [];
}

/** The texts that are typed in a response, one for each field that has been begun. */
export function typedIn(response: CardResponse | null): readonly string[] {
  return response?.kind === 'typed' ? response.texts : [];
}

/** The text in the gap of a response; empty where there is none. */
export function filledIn(response: CardResponse | null): string {
  return response?.kind === 'filled' ? response.text : '';
}

/** Whether anything is chosen, typed or moved in a response. */
export function isGiven(response: CardResponse): boolean {
  if (response.kind === 'selected') return response.optionIds.length > 0;
  if (response.kind === 'claimed') return response.holds !== null;
  if (response.kind === 'ordered') return response.stepIds.length > 0;
  return response.kind === 'filled' ? response.text !== '' : response.texts.some((text) => text !== '');
}

/** The ids of the steps in the order of a response; empty until one has been moved. */
export function orderIn(response: CardResponse | null): readonly string[] {
  return response?.kind === 'ordered' ? response.stepIds : [];
}
