import type { CardView } from '#lib/study/cards/card-view.ts';

/**
 * The card as another seed draws it; null where it is the same with every seed, or where the server cannot be asked: it is
 * then shown again as it was.
 */
export async function redrawCard({ id, body, sameWithEverySeed }: CardView): Promise<CardView | null> {
  if (sameWithEverySeed || body.kind === 'exercise') return null;
  const [seed] = crypto.getRandomValues(new Uint32Array(1));
  try {
    const response = await fetch(`/api/cards/${id}?seed=${String(seed)}`);
    return response.ok ? ((await response.json()) as CardView) : null;
  } catch {
    return null;
  }
}
