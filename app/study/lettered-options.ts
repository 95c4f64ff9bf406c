import type { CardResponse } from '#lib/cards/response.ts';
import type { CardBody } from '#lib/study/cards/card-view.ts';

/** How many options the letters choose from now: of a claim first the two verdicts, then the reasons. */
export function letteredOptions(body: CardBody, response: CardResponse | null): number {
  if (body.kind === 'claim') return response?.kind === 'claimed' && response.holds !== null ? body.reasons.length : 2;
  return 'options' in body ? body.options.length : 0;
}
