// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { NextIntlClientProvider, useTranslations } from 'next-intl';
import { afterEach, expect, it } from 'vitest';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { commonMessages } from './common-messages.ts';
import { MoreMessages } from './more-messages.tsx';
import { pickMessages } from './pick-messages.ts';

afterEach(cleanup);

function Said() {
  const [common, credit, study] = [useTranslations('common'), useTranslations('credit'), useTranslations('study')];
  return (
    <p>
      {[common('retry'), credit.has('settings.title'), credit.has('takeBack.title'), study.has('outbox.waiting')].join(
        ' ',
      )}
    </p>
  );
}

it('a page’s own messages stand beside those of the frame and of the layouts above it, and the rest stays away', () => {
  const { en } = CATALOGUES;
  render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={commonMessages(en)}>
      <MoreMessages messages={pickMessages(en, ['credit.settings'])}>
        <MoreMessages messages={pickMessages(en, ['credit.takeBack', 'study.ratings'])}>
          <Said />
        </MoreMessages>
      </MoreMessages>
    </NextIntlClientProvider>,
  );
  expect(screen.getByText(`${en.common.retry} true true true`)).toBeDefined();
  expect(Object.keys(pickMessages(en, ['credit.takeBack'])['credit']!)).toEqual(['takeBack']);
  expect(Object.keys(commonMessages(en))).not.toContain('judge');
});
