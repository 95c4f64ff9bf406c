'use client';

import { useId } from 'react';

/** A switch of the menu: what it does, and what comes of it in a line. */
export function MenuSwitch({ isOn, onChange, title, what }: MenuSwitchProps) {
  const id = useId();
  return (
    <div className="wb-menu-switch">
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        aria-describedby={`${id}-what`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{title}</label>
      <p id={`${id}-what`} className="wb-small">
        {what}
      </p>
    </div>
  );
}

type MenuSwitchProps = {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly title: string;
  readonly what: string;
};
