import type { KindViewProps } from './kind-view.ts';
import { OptionsList } from './options-list.tsx';

/** A choice: one option or several. */
export function ChoiceView(props: KindViewProps<'choice'>) {
  return <OptionsList {...props} />;
}
