import { FigurePlot } from '#app/_components/plot/figure-plot.tsx';
import type { KindViewProps } from './kind-view.ts';
import { OptionsList } from './options-list.tsx';

/** A picture drawn from data, and what it may show. */
export function FigureView(props: KindViewProps<'figure'>) {
  return (
    <>
      <div className="mt-5">
        <FigurePlot figure={props.body.figure} locale={props.locale} />
      </div>
      <OptionsList {...props} />
    </>
  );
}
