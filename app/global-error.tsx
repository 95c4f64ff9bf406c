'use client';

import './globals.css';

type GlobalErrorProps = { readonly error: Error & { readonly digest?: string } };

/** When even the frame of the app failed: nobody knows the language any more, so both are spoken. */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>Gradus</title>
        <main className="mx-auto w-full max-w-(--measure) px-4 pt-16" role="alert">
          <h1>Gradus could not show this page</h1>
          <p className="mt-4">
            Your answers are safe. Try again; if it happens once more, restart Gradus with <code>npm start</code> and
            read what its terminal says.
          </p>
          <div lang="zh-CN" className="mt-8">
            <h2>Gradus 暂时打不开这个页面</h2>
            <p className="mt-2">
              你的作答都还在。请重试；如果再次出现，请用 <code>npm start</code> 重新启动 Gradus，并查看终端里的提示。
            </p>
          </div>
          {error.digest && <p className="mt-6 text-soft">{error.digest}</p>}
          <p className="mt-8 flex flex-wrap gap-3">
            <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
              Try again · <span lang="zh-CN">重试</span>
            </button>
            {/* A page that is whole: what failed is left behind. */}
            {/* oxlint-disable-next-line next/no-html-link-for-pages */}
            <a className="button" href="/report">
              Make a report · <span lang="zh-CN">生成故障报告</span>
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
