import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import { FLAG_KINDS, type FlagKind } from '#lib/remarks/remark-event.ts';
import type { FlagView } from '#lib/study/remarks/remarks-view.ts';

/** Which flags are shown; null: whatever it is. */
export type FlagFilter = {
  readonly what: FlagKind | null;
  readonly pack: string | null;
  readonly state: 'open' | 'resolved' | null;
};

/** No flag is left out. */
export const EVERY_FLAG: FlagFilter = { what: null, pack: null, state: null };

type FlagsFilterProps = {
  readonly filter: FlagFilter;
  readonly packs: readonly (readonly [id: string, name: string])[];
  readonly onChange: (filter: FlagFilter) => void;
};

/** Chooses flags by what is the matter, by pack and by whether they stand. */
export function FlagsFilter({ filter, packs, onChange }: FlagsFilterProps) {
  const t = useTranslations('flags.filter');
  const tKinds = useTranslations('remarks.flag.kinds');
  return (
    <div className="mt-5 flex flex-wrap gap-x-4 gap-y-3">
      <Select
        label={t('what')}
        every={t('every')}
        value={filter.what}
        options={FLAG_KINDS.map((kind) => [kind, tKinds(kind)])}
        onChoose={(what) => onChange({ ...filter, what })}
      />
      <Select
        label={t('pack')}
        every={t('every')}
        value={filter.pack}
        options={packs}
        onChoose={(pack) => onChange({ ...filter, pack })}
      />
      <Select
        label={t('state')}
        every={t('every')}
        value={filter.state}
        options={(['open', 'resolved'] as const).map((state) => [state, t(`states.${state}`)])}
        onChoose={(state) => onChange({ ...filter, state })}
      />
    </div>
  );
}

/** Whether a flag is one of those that are asked for. */
export function passes(flag: FlagView, { what, pack, state }: FlagFilter): boolean {
  return (
    (what === null || flag.what === what) &&
    (pack === null || packOf(flag) === pack) &&
    (state === null || flag.state === state)
  );
}

/** The packs of flags, each once, in the order of their names. */
export function packsOf(flags: readonly FlagView[], locale: Locale): FlagsFilterProps['packs'] {
  return [...new Set(flags.map(packOf))]
    .map((id) => [id, id.slice(id.indexOf('/') + 1)] as const)
    .toSorted(([, one], [, other]) => one.localeCompare(other, locale));
}

/** What is said of the pack, or else of the id. */
function packOf({ of, subject }: FlagView): string {
  return of?.pack ?? subject.slice(subject.indexOf(':') + 1, subject.lastIndexOf('/'));
}

type SelectProps<Value extends string> = {
  readonly label: string;
  readonly every: string;
  readonly value: Value | null;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value | null) => void;
};

function Select<Value extends string>({ label, every, value, options, onChoose }: SelectProps<Value>) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block text-sm text-soft">
        {label}
      </label>
      <select
        id={id}
        className="field mt-1"
        value={value ?? ''}
        onChange={(event) => onChoose(options.find(([one]) => one === event.target.value)?.[0] ?? null)}
      >
        <option value="">{every}</option>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
