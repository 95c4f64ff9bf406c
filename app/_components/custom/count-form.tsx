import { useTranslations } from 'next-intl';

type CountFormProps = {
  readonly kind: 'ahead' | 'new' | 'forgotten';
  readonly field: 'days' | 'count';
  readonly initial: number;
  readonly most: number;
};

/** One kind of session and its number. A form of the browser’s own: it needs no script, and checks its number. */
export function CountForm({ kind, field, initial, most }: CountFormProps) {
  const t = useTranslations('custom');
  return (
    <form action="/study" className="panel mt-4">
      <h2>{t(`${kind}.title`)}</h2>
      <p className="mt-1 text-soft">{t(`${kind}.note`)}</p>
      <input type="hidden" name="custom" value={kind} />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <label className="flex flex-wrap items-center gap-2">
          <span>{t(`${kind}.label`)}</span>
          <input
            className="field w-24 tabular-nums"
            type="number"
            name={field}
            min={1}
            max={most}
            defaultValue={initial}
            required
          />
        </label>
        <button type="submit" className="button">
          {t(`${kind}.start`)}
        </button>
      </div>
    </form>
  );
}
