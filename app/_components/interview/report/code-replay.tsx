import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ScrollBox } from '#app/_components/workbench/report/scroll-box.tsx';
import { clockText } from '#app/_components/quiz/ask/clock-text.ts';
import type { CodeMoment } from '#lib/interview/interview-report.ts';

/** The code as it went: a slider goes from moment to moment, lines that are new are marked. On paper, the last moment. */
export function CodeReplay({ code }: { readonly code: readonly CodeMoment[] }) {
  const t = useTranslations('interview.report');
  const [at, setAt] = useState(code.length - 1);
  const { source, afterMillis } = code[Math.min(at, code.length - 1)]!;
  const before = new Set((code[at - 1]?.source ?? '').split('\n'));
  const said = t('replayAt', { number: at + 1, of: code.length, time: clockText(afterMillis) });
  return (
    <div className="iv-replay">
      <p className="num">{said}</p>
      {code.length > 1 && (
        <input
          type="range"
          className="iv-slider"
          aria-label={t('replaySlider')}
          aria-valuetext={said}
          min={0}
          max={code.length - 1}
          step={1}
          value={at}
          onChange={({ target }) => setAt(Number(target.value))}
        />
      )}
      <ScrollBox className="iv-code" label={t('replay')}>
        <code>
          {source.split('\n').map((line, number) => (
            <span
              key={`${String(number)} ${line}`}
              data-new={(at > 0 && line.trim() !== '' && !before.has(line)) || undefined}
            >
              {line}
              {'\n'}
            </span>
          ))}
        </code>
      </ScrollBox>
    </div>
  );
}
