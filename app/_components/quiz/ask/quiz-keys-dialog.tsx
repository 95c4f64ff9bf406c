import { useTranslations } from 'next-intl';
import { KeyTable, type KeyRow } from '#app/_components/keys/key-table.tsx';
import { AppDialog } from '#app/_components/ui/app-dialog.tsx';
import { OPTION_KEYS } from '#lib/study/settings/review-keys.ts';
import { QUIZ_KEYS } from './quiz-keys.ts';

type QuizKeysDialogProps = { readonly singleKeys: boolean; readonly onClose: () => void };

/** Every key of the quiz. */
export function QuizKeysDialog({ singleKeys, onClose }: QuizKeysDialogProps) {
  const t = useTranslations('quiz.keys');
  const { guess, fairly, certain, noIdea, flag, previous, next, handIn, keys } = QUIZ_KEYS;
  const rows: readonly KeyRow[] = [
    [[t('enter')], t('next')],
    [OPTION_KEYS, t('option')],
    [[guess, fairly, certain], t('certainty')],
    [[noIdea], t('noIdea')],
    [[flag], t('flag')],
    [[previous, next], t('move')],
    [[handIn], t('handIn')],
    [['a'], t('queue')],
    [[keys], t('list')],
  ];
  return (
    <AppDialog title={t('title')} onClose={onClose}>
      {!singleKeys && <p className="notice mb-4">{t('off')}</p>}
      <KeyTable rows={rows} />
      <p className="mt-4 text-sm text-soft">{t('withAlt')}</p>
    </AppDialog>
  );
}
