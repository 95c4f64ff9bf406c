import { FigureClick } from './figure-click.tsx';
import type { KindViewProps } from './kind-view.ts';
import { OptionsList } from './options-list.tsx';

/** What a picture may show: options, some of them pictures themselves, or marks to be chosen in it. */
export function FigureView({ body, ...props }: KindViewProps<'figure'>) {
  return body.ask === 'click' ? <FigureClick body={body} {...props} /> : <OptionsList body={body} {...props} />;
}
