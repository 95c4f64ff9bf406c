import type { ReactNode } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import type { CardKindName } from '#lib/cards/card.ts';
import type { JudgementOf } from '#lib/cards/judge-response.ts';
import type { ResponseProblem } from '#lib/cards/judgement.ts';
import type { CardResponse } from '#lib/cards/response.ts';
import type { CardBody, CardView } from '#lib/study/cards/card-view.ts';

/** What stands between a card’s prompt and its answer. */
export type KindViewProps<Kind extends CardBody['kind'] = CardBody['kind']> = {
  readonly card: CardView;
  readonly body: Extract<CardBody, { readonly kind: Kind }>;
  /** The language the card is shown in. */
  readonly locale: Locale;
  /** What is chosen or typed so far; null for a card that is only shown. */
  readonly response: CardResponse | null;
  readonly onRespond: (response: CardResponse) => void;
  /** Null until the answer is shown. */
  readonly judged: JudgementOf<Extract<Kind, CardKindName>> | null;
  /** Why the response cannot be judged. */
  readonly problem: ResponseProblem | null;
};

export type KindView<Kind extends CardBody['kind']> = (props: KindViewProps<Kind>) => ReactNode;
