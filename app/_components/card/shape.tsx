'use client';

import { useTranslations } from 'next-intl';
import { fieldsOf } from '#lib/cards/kinds/shape/judge.ts';
import { typedIn } from '#lib/cards/response.ts';
import { formatNumber } from '#lib/cards/template.ts';
import { Html } from '#app/_components/ui/html.tsx';
import type { KindViewProps } from './kind-view.ts';
import { ShapeFieldView } from './shape-field.tsx';

/** Layers, and after each what is asked: the shape, the parameters. Once judged, the whole trace. */
export function ShapeView(props: KindViewProps<'shape'>) {
  const { body, judged } = props;
  const t = useTranslations('study.shape');
  const places = body.layers.map((_, index) => ({ index, key: `layer-${index + 1}` }));
  return (
    <div className="mt-6">
      <ol className="flex flex-col gap-2">
        <li className="layer">
          <span>
            <span className="text-soft">{t('input')}</span> <span className="font-mono">{printShape(body.input)}</span>
          </span>
        </li>
        {places.map(({ index, key }) => (
          <LayerRow key={key} {...props} index={index} />
        ))}
      </ol>
      {judged === null && <p className="mt-2 text-sm text-soft">{t('hint')}</p>}
      <FirstWrong {...props} />
    </div>
  );
}

type LayerProps = KindViewProps<'shape'> & { readonly index: number };

function LayerRow(props: LayerProps) {
  const { body, response, onRespond, judged, problem, index } = props;
  const t = useTranslations('study.shape');
  const texts = typedIn(response);
  const all = fieldsOf(body);
  const own = all.map((field, part) => ({ ...field, part })).filter(({ layer }) => layer === index);
  const isWrong = (part: number): boolean => judged?.kind === 'wrong' && judged.fields.includes(part);
  const { shape, asks } = body.layers[index]!;
  return (
    <li className="layer" data-outcome={own.some(({ part }) => isWrong(part)) ? 'wrong' : undefined}>
      <LayerName {...props} />
      {own.length > 0 && (
        <span className="flex flex-wrap gap-x-4 gap-y-2">
          {own.map(({ asked, part, right }) => (
            <ShapeFieldView
              key={asked}
              label={`${t('layer', { number: index + 1 })}: ${t(`asked.${asked}`)}`}
              name={t(`asked.${asked}`)}
              value={texts[part] ?? ''}
              locked={judged !== null}
              // Whoever did not know has typed nothing: the answer is shown as that of a wrong one.
              outcome={judged === null ? null : isWrong(part) || judged.kind === 'unreadable' ? 'wrong' : 'right'}
              right={asked === 'shape' ? printShape(right) : formatNumber(right[0]!)}
              problem={problem?.kind === 'unreadable' && problem.part === part ? problem.problem : null}
              onChange={(text) =>
                onRespond({
                  kind: 'typed',
                  texts: all.map((_, other) => (other === part ? text : (texts[other] ?? ''))),
                })
              }
            />
          ))}
        </span>
      )}
      {judged !== null && !asks.includes('shape') && (
        <span className="font-mono text-soft">{t('after', { shape: printShape(shape) })}</span>
      )}
    </li>
  );
}

function LayerName({ body, index }: LayerProps) {
  const t = useTranslations('study.shape');
  const layer = body.layers[index]!;
  const before = index === 0 ? body.input : body.layers[index - 1]!.shape;
  const sizes = { stride: layer.sizes['kernel'] ?? 1, ...layer.sizes, axes: before.length - 1 };
  return (
    <span className="min-w-0 grow basis-60">
      <span className="text-soft tabular-nums">{index + 1}</span> {t(`layers.${layer.name}`, sizes)}
    </span>
  );
}

function FirstWrong({ body, locale, judged }: KindViewProps<'shape'>) {
  const t = useTranslations('study.shape');
  if (judged?.kind !== 'wrong') return null;
  const first = fieldsOf(body)[judged.fields[0]!]!;
  const known = body.mistakes[judged.mistake ?? -1];
  return (
    <div className="notice notice-bad mt-4">
      <p className="font-semibold">{t('first', { number: first.layer + 1, what: t(`asked.${first.asked}`) })}</p>
      {known && <Html html={known.why} locale={locale} className="mt-2" />}
    </div>
  );
}

function printShape(shape: readonly number[]): string {
  return shape.length === 1 ? `[${shape[0]}]` : shape.join(' × ');
}
