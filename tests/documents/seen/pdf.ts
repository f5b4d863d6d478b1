/** What a PDF says, by its tags: the same tags that a screen reader goes by. */
import { getDocumentProxy } from 'unpdf';
import { type Block, type Seen, tidy } from './seen.ts';

interface Node {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children: readonly (Node | { readonly type: string; readonly id: string })[];
}

interface Marked {
  readonly text: ReadonlyMap<string, string>;
  /** What has no tag: tops and bottoms of pages. */
  readonly loose: string;
}

type Item =
  | { readonly str: string; readonly hasEOL: boolean }
  | { readonly type: string; readonly id?: string | null };

/** The text of each piece that a tag can name. */
function marked(items: readonly Item[]): Marked {
  const text = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let loose = '';
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((x) => x !== undefined);
      const said = `${item.str}${item.hasEOL ? ' ' : ''}`;
      if (id === undefined) loose += said;
      else text.set(id, (text.get(id) ?? '') + said);
    } else if (item.type.startsWith('begin')) open.push(item.id ?? undefined);
    else open.pop();
  }
  return { text, loose: tidy(loose) };
}

const isNode = (child: Node['children'][number]): child is Node => 'role' in child;

function said(node: Node, text: Marked['text']): string {
  return node.children
    .map((c) =>
      isNode(c) ? `${said(c, text)}${/^(P|LI|L|Div|TD)$/.test(c.role) ? ' ' : ''}` : (text.get(c.id) ?? ''),
    )
    .join('');
}

const below = (node: Node, role: string): readonly Node[] =>
  node.children.filter(isNode).flatMap((c) => (c.role === role ? [c] : below(c, role)));

/** A PDF, with its properties and the words and numbers in each of its charts. */
export interface SeenPdf extends Seen {
  readonly info: Readonly<Record<string, unknown>>;
  readonly charts: readonly string[];
  readonly bookmarks: readonly string[];
}

/** Reads a PDF. A table that goes on, on the next page, has no words in its heading there: its rows belong to the one before. */
export async function seePdf(bytes: Uint8Array): Promise<SeenPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const blocks: Block[] = [];
  const aside: string[] = [];
  const charts: string[] = [];
  const walk = (node: Node, text: Marked['text']): void => {
    if (node.alt !== undefined) aside.push(tidy(node.alt));
    // The last number of a line of the contents is that of a page.
    if (node.role === 'TOCI') aside.push(tidy(said(node, text)).replace(/\d+$/, ''));
    else if (/^H\d$/.test(node.role)) blocks.push({ kind: 'heading', text: tidy(said(node, text)) });
    else if (/^(P|Lbl|LBody|Caption|Note|Code)$/.test(node.role)) {
      const words = tidy(said(node, text));
      // A table that goes on has a caption without words on the next page.
      if (words !== '') blocks.push({ kind: 'text', text: words });
    } else if (node.role === 'Table') {
      for (const caption of below(node, 'Caption')) walk(caption, text);
      // Each page names every row of a table: those on other pages have no text here.
      const rows = below(node, 'TR')
        .map((tr) => tr.children.filter(isNode).map((c) => tidy(said(c, text))))
        .filter((row) => row.some((cell) => cell !== ''));
      const before = blocks.at(-1);
      if (!below(node, 'TH').some((th) => tidy(said(th, text)) !== '') && before?.kind === 'table')
        blocks[blocks.length - 1] = { kind: 'table', rows: [...before.rows, ...rows] };
      else blocks.push({ kind: 'table', rows });
    } else if (node.role === 'Figure') charts.push(tidy(said(node, text)));
    else for (const child of node.children) if (isNode(child)) walk(child, text);
  };
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { text, loose } = marked(items as readonly Item[]);
    aside.push(loose.replace(`pagina ${n} van ${pdf.numPages}`, ''));
    walk((await page.getStructTree()) as unknown as Node, text);
  }
  const { info } = await pdf.getMetadata();
  const outline = (await pdf.getOutline()) as
    | readonly { title: string; items: readonly { title: string }[] }[]
    | null;
  const titles = (list: typeof outline): string[] =>
    (list ?? []).flatMap(({ title, items }) => [title, ...titles(items as typeof outline)]);
  aside.push(
    ...titles(outline),
    ...['Title', 'Subject', 'Author', 'Keywords'].map((k) => String(info[k as never] ?? '')),
  );
  return {
    blocks: blocks.filter((b) => b.kind === 'table' || b.text !== ''),
    aside,
    charts,
    bookmarks: titles(outline),
    info: info as Readonly<Record<string, unknown>>,
  };
}
