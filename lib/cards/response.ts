/** What a learner gives as an answer to a card before the right one is shown. */
export type CardResponse =
  | { readonly kind: 'selected'; readonly optionIds: readonly string[] }
  | { readonly kind: 'claimed'; readonly holds: boolean | null; readonly reasonId: string | null }
  | { readonly kind: 'typed'; readonly texts: readonly string[] };

/** The ids of the options that are chosen in a response. */
export function chosenIn(response: CardResponse | null): readonly string[] {
  return response?.kind === 'selected' ? response.optionIds : [];
}

/** The texts that are typed in a response, one for each field that has been begun. */
export function typedIn(response: CardResponse | null): readonly string[] {
  return response?.kind === 'typed' ? response.texts : [];
}

/** Whether anything is chosen, typed or moved in a response. */
export function isGiven(response: CardResponse): boolean {
  if (response.kind === 'selected') return response.optionIds.length > 0;
  if (response.kind === 'claimed') return response.holds !== null;
  return response.texts.some((text) => text !== '');
}
