/** What a learner gives as an answer to a card before the right one is shown. */
export type CardResponse =
  | { readonly kind: 'selected'; readonly optionIds: readonly string[] }
  | { readonly kind: 'typed'; readonly texts: readonly string[] };

/** The ids of the options that are chosen in a response. */
export function chosenIn(response: CardResponse | null): readonly string[] {
  return response?.kind === 'selected' ? response.optionIds : [];
}

/** The texts that are typed in a response, one for each field that has been begun. */
export function typedIn(response: CardResponse | null): readonly string[] {
  return response?.kind === 'typed' ? response.texts : [];
}
