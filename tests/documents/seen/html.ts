import { type Block, between, plain, type Seen } from './seen.ts';

const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((m) => plain(m[1]!));

/** The words and numbers in each chart, twice over: once wide and once narrow. */
export const chartsOf = (html: string): readonly (readonly string[])[] =>
  between(html, 'svg').map((svg) => between(svg, 'text').map(plain));

/** A web page; the list of contents, and the words in charts, stand aside. */
export function seeHtml(html: string): Seen {
  const charts = between(html, 'svg');
  const body = between(html, 'body')[0]!.replace(/<svg[\s\S]*?<\/svg>|<style[\s\S]*?<\/style>/g, '');
  const main = body.replace(/<nav[\s\S]*?<\/nav>/g, '');
  const blocks = [
    ...main.matchAll(/<(table|h[1-6]|p|li|figcaption|caption)(?:\s[^>]*)?>([\s\S]*?)<\/\1>/g),
  ].flatMap(([, tag, inner]): Block[] => {
    if (/^h\d$/.test(tag!)) return [{ kind: 'heading', text: plain(inner!) }];
    if (tag !== 'table') return [{ kind: 'text', text: plain(inner!) }];
    const rows = between(inner!, 'tr').map((r) => between(r, 't[hd]').map(plain));
    return [
      ...between(inner!, 'caption').map((c): Block => ({ kind: 'text', text: plain(c) })),
      { kind: 'table', rows },
    ];
  });
  const rest = plain(main.replace(/<(table|h[1-6]|p|li|figcaption)(?:\s[^>]*)?>[\s\S]*?<\/\1>/g, ' '));
  return {
    blocks,
    aside: [
      rest,
      ...between(html, 'nav').flatMap((nav) => between(nav, 'a').map(plain)),
      ...between(html, 'title').map(plain),
      ...['content', 'aria-label', 'alt', 'title', 'summary'].flatMap((name) => attributes(html, name)),
      ...charts.flatMap((c) =>
        ['title', 'desc', 'text']
          .flatMap((tag) => between(c, tag).map(plain))
          .filter((t) => !/^\d+$/.test(t)),
      ),
    ],
  };
}
