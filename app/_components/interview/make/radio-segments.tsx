import { useId } from 'react';

type RadioSegmentsProps<Value extends string | number> = {
  readonly legend: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly textOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
};

/** One of a few, side by side, as radio buttons. */
export function RadioSegments<Value extends string | number>(props: RadioSegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset className="mt-5">
      <legend className="mb-2 font-semibold">{props.legend}</legend>
      <div className="segments">
        {props.values.map((value) => (
          <label key={value} className="segment placement-level">
            <input type="radio" name={name} checked={value === props.chosen} onChange={() => props.onChoose(value)} />
            {props.textOf(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
