import { readFileSync } from 'node:fs';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '#lib/base/localized.ts';
import type { DrawnFigure } from '#lib/cards/figure/drawn-figure.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { FigurePanel } from '#app/_components/plot/figure-panel.tsx';

/** The pictures of a figure as SVG files, drawn by the app’s own components, in its colours by day; tables have none. */
export function figureSvgs(figure: DrawnFigure, locale: Locale): readonly string[] {
  return figure.panels.flatMap((panel) => {
    const markup = renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={CATALOGUES[locale]} timeZone="UTC">
        <FigurePanel panel={panel} locale={locale} description={figure.description[locale]} isGroup={false} />
      </NextIntlClientProvider>,
    );
    const seen = markup.replaceAll(/<(path|circle|rect|line)[^>]*class="(?:hit|halo)[^>]*><\/\1>/gu, '');
    return [...seen.matchAll(/<svg(?<attributes>[^>]*)>(?<drawing>.*?)<\/svg>/gsu)].map(({ groups }) =>
      svgFile(groups?.['attributes'] ?? '', groups?.['drawing'] ?? ''),
    );
  });
}

function svgFile(attributes: string, drawing: string): string {
  const [, box = '0 0 460 290'] = /viewBox="([^"]*)"/u.exec(attributes) ?? [];
  const [, label = ''] = /aria-label="([^"]*)"/u.exec(attributes) ?? [];
  const [x, y, width, height] = box.split(' ');
  style ??= readStyle();
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}" role="img" aria-label="${label}">`,
    `<style>${style.rules}</style>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${style.resolved('var(--surface)')}"/>`,
    `${style.resolved(drawing)}</svg>\n`,
  ].join('');
}

type Style = {
  /** What stands in the style sheet of a file. */
  readonly rules: string;
  /** The same text with every variable of the look put in: not every program that opens SVG knows them. */
  readonly resolved: (text: string) => string;
};

let style: Style | null = null;

function readStyle(): Style {
  const variables = new Map(
    [...withoutComments('tokens').matchAll(/(?<name>--[\w-]+):\s*(?<value>[^;]*);/gu)]
      .map(({ groups }) => [groups?.['name'] ?? '', groups?.['value'] ?? ''] as const)
      .toReversed(),
  );
  const resolved = (text: string): string => {
    const once = text
      .replaceAll(/var\((?<name>--[\w-]+)(?:,[^()]*)?\)/gu, (_, name: string) => variables.get(name) ?? 'inherit')
      .replaceAll(/light-dark\((?<day>[^,()]*|[^,()]*\([^()]*\)),[^()]*(?:\([^()]*\)[^()]*)?\)/gu, '$<day>');
    return once === text ? text : resolved(once);
  };
  const [screens = ''] = withoutComments('plot').split('@media');
  const rules = [...screens.matchAll(/(?<selectors>\.plot [^{}]*)\{(?<declarations>[^{}]*)\}/gu)].flatMap(
    ({ groups }) => ruleOf(groups?.['selectors'] ?? '', groups?.['declarations'] ?? ''),
  );
  return { rules: resolved(['text { font-family: sans-serif; }', ...rules].join('\n')), resolved };
}

/** A rule for what only stands there: nothing in a file is pointed at or chosen. */
function ruleOf(selectors: string, declarations: string): readonly string[] {
  const all = selectors.split(',').map((one) => one.trim().replace(/^\.plot /u, ''));
  const isPlain = all.every((one) => /^(?:text|(?:[a-z]+)?\.[\w-]+(?:\.[\w-]+)?(?: line)?)$/u.test(one));
  return isPlain ? [`${all.join(', ')} {${declarations.replaceAll(/\s+/gu, ' ')}}`] : [];
}

function withoutComments(name: string): string {
  return readFileSync(`app/styles/${name}.css`, 'utf8').replaceAll(/\/\*.*?\*\//gsu, '');
}
