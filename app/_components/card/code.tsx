import { useTranslations } from 'next-intl';
import { CodeLines } from './code-lines.tsx';
import { FillQuestion } from './fill-question.tsx';
import type { KindViewProps } from './kind-view.ts';
import { LineQuestion } from './line-question.tsx';
import { OutputQuestion } from './output-question.tsx';

/** A snippet and what is asked about it. */
export function CodeView(props: KindViewProps<'code'>) {
  const t = useTranslations('study.code');
  const { prelude } = props.body;
  return (
    <div className="mt-6">
      {prelude && (
        <details className="mb-3">
          <summary className="cursor-pointer text-sm text-soft">{t('prelude')}</summary>
          <CodeLines lines={prelude} className="mt-2" />
        </details>
      )}
      <Asked {...props} />
    </div>
  );
}

function Asked({ body, ...props }: KindViewProps<'code'>) {
  if (body.ask === 'line') return <LineQuestion {...props} body={body} />;
  return body.ask === 'output' ? <OutputQuestion {...props} body={body} /> : <FillQuestion {...props} body={body} />;
}
