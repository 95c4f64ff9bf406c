import type { KindViewProps } from './kind-view.ts';
import { OptionsList } from './options-list.tsx';

/** What a picture may show; the picture is below the prompt. */
export function FigureView(props: KindViewProps<'figure'>) {
  return <OptionsList {...props} />;
}
