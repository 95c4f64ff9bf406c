import { useContext, type FocusEvent, type KeyboardEvent } from 'react';
import { FigureClickContext, type ClickTarget } from './figure-click.ts';
import { markInDirection } from './mark-in-direction.ts';

/** What makes an element a mark to choose: by pointer, or by arrows and Space or Enter. */
type ClickProps = {
  readonly tabIndex: 0 | -1;
  readonly 'aria-pressed': boolean;
  readonly 'aria-label': string;
  readonly 'data-target': string;
  readonly 'data-chosen': true | undefined;
  readonly onClick: () => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** A mark that can be chosen in the figure around; null where it cannot. */
export function useClickTarget(id: string | null): { readonly target: ClickTarget; readonly props: ClickProps } | null {
  const click = useContext(FigureClickContext);
  const target = id === null ? undefined : click?.targets.get(id);
  if (!click || !target || id === null) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) click.onToggle(id);
      return;
    }
    const next = markInDirection(event.currentTarget, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next?.focus();
  };
  const props = {
    tabIndex: id === click.entry ? 0 : -1,
    'aria-pressed': target.chosen,
    'aria-label': target.name,
    'data-target': id,
    'data-chosen': target.chosen || undefined,
    onClick: () => click.onToggle(id),
    onFocus: () => click.onFocus(id),
    onKeyDown,
  } as const;
  return { target, props };
}
