import type { CardView } from '#lib/study/cards/card-view.ts';

/** The most cards that are asked for at once. */
export const MOST_CARDS = 30;

/** These cards, each as its seed draws it; null where the server cannot be asked now. */
export async function fetchCards(cards: readonly Pick<CardView, 'id' | 'seed'>[]): Promise<readonly CardView[] | null> {
  const query = new URLSearchParams(cards.map(({ id, seed }) => ['of', `${id}@${seed}`]));
  try {
    const response = await fetch(`/api/cards?${query.toString()}`);
    return response.ok ? ((await response.json()) as { readonly cards: readonly CardView[] }).cards : null;
  } catch {
    return null;
  }
}
