import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { CATALOGUES } from './catalogue.ts';
import { chooseLocale, LOCALE_COOKIE } from './locale.ts';

export default getRequestConfig(async () => {
  const locale = chooseLocale((await cookies()).get(LOCALE_COOKIE)?.value, (await headers()).get('accept-language'));
  return { locale, messages: CATALOGUES[locale] };
});
