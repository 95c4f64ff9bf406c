import { useTranslations } from 'next-intl';

type NumberFieldProps = {
  readonly id: string | undefined;
  readonly labelledBy: string | undefined;
  readonly describedBy: string;
  readonly className: string;
  readonly value: string;
  readonly locked: boolean;
  /** Null until it is judged. */
  readonly isRight: boolean | null;
  /** It cannot be read. */
  readonly invalid: boolean;
  readonly onChange: (text: string) => void;
};

/** One number to type, and once it is judged a sign of whether it is right. */
export function NumberField(props: NumberFieldProps) {
  const { id, labelledBy, describedBy, className, value, locked, isRight, invalid, onChange } = props;
  const t = useTranslations('study.judged');
  return (
    <span className={`inline-flex items-center gap-2 ${className === 'w-full' ? 'w-full' : ''}`}>
      <input
        id={id}
        className={`field font-mono ${className}`}
        value={value}
        readOnly={locked}
        onChange={(event) => onChange(event.target.value)}
        inputMode="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={invalid}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
      />
      {isRight !== null && (
        <span role="img" aria-label={isRight ? t('right') : t('wrong')} className={isRight ? 'text-good' : 'text-bad'}>
          {isRight ? '✓' : '✗'}
        </span>
      )}
    </span>
  );
}
