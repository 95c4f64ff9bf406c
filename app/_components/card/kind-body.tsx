import type { CardBody } from '#lib/study/cards/card-view.ts';
import { ChoiceView } from './choice.tsx';
import { CodeView } from './code.tsx';
import { ClaimView } from './claim.tsx';
import { ExerciseView } from './exercise.tsx';
import { FigureView } from './figure.tsx';
import { FormulaView } from './formula.tsx';
import type { KindView, KindViewProps } from './kind-view.ts';
import { NumericView } from './numeric.tsx';
import { OrderView } from './order.tsx';
import { ShapeView } from './shape.tsx';

/** A card of a kind that is only shown: its prompt and its answer are all of it. */
const shownOnly = (): null => null;

/** One view for each kind; the compiler names the kind that has none. */
const KIND_VIEWS: { readonly [Kind in CardBody['kind']]: KindView<Kind> } = {
  basic: shownOnly,
  cloze: shownOnly,
  pair: shownOnly,
  choice: ChoiceView,
  claim: ClaimView,
  numeric: NumericView,
  formula: FormulaView,
  order: OrderView,
  shape: ShapeView,
  figure: FigureView,
  code: CodeView,
  exercise: ExerciseView,
};

/** What stands between a card’s prompt and its answer. */
export function KindBody(props: Omit<KindViewProps, 'body'>) {
  const { body } = props.card;
  // The view of a kind is given the body of that kind: both come from the same card.
  const View = KIND_VIEWS[body.kind] as KindView<CardBody['kind']>;
  return <View {...props} body={body} />;
}
