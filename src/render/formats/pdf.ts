/** The tree as an accessible PDF (PDF/UA-1), set by Typst. */
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { longDate } from '../../text/dates.ts';
import type { RenderedDocument } from '../block-tree.ts';
import { chartFile, WIDE } from '../charts/draw-chart.ts';
import { RenderError } from '../render-error.ts';
import { FAMILY, ownFamily, sharedCharacters } from './pdf-fonts.ts';
import { pageData } from './pdf-page-data.ts';
import { fitTexts } from './pdf-text.ts';
import type { PlainBlock } from './plain-blocks.ts';

/** File name of the layout of a PDF. */
export const PDF_LAYOUT = 'document.typ';

/** The only folder Typst may read from. Nothing lies there: all it needs is handed over. */
const NO_FILES = '/cter-zonder-bestanden';
/** What would make Typst fetch, run or look up something else. */
const REACHES_OUT = /\b(?:import|include|eval|plugin|std)\b/;

interface Trouble {
  readonly message: string;
}

function layoutOf(layouts: RenderedDocument['layouts']): string {
  const layout = layouts[PDF_LAYOUT];
  if (layout === undefined)
    throw new RenderError(`Het opmaakbestand ‘${PDF_LAYOUT}’ ontbreekt in de map layouts.`);
  const lines = layout.split('\n');
  const at = lines.findIndex((line) => REACHES_OUT.test(line));
  if (at < 0) return layout;
  const word = REACHES_OUT.exec(lines[at]!)![0];
  throw new RenderError(
    `In het opmaakbestand ‘${PDF_LAYOUT}’, regel ${at + 1}, staat ‘${word}’. Een opmaakbestand mag niets van buiten halen. Haal dat weg.`,
  );
}

async function makeCompiler(fonts: readonly Uint8Array[]): Promise<NodeCompiler> {
  const blobs = fonts.map(ownFamily);
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    return NodeCompiler.create({ workspace: NO_FILES, fontArgs: [{ fontBlobs: blobs }] });
  } catch {
    throw new RenderError(
      'Het onderdeel dat PDF-bestanden maakt, werkt niet op deze computer. Installeer cter opnieuw, of kies een andere vorm, zoals --format docx.',
    );
  }
}

/** A chart as the layout places it: a drawing with the words for who cannot see it. */
function drawn(block: PlainBlock): object {
  if (block.kind !== 'chart') return block;
  const { title, description } = block.chart;
  const svg = chartFile(block.chart, { id: `grafiek-${block.number}`, width: WIDE, font: FAMILY });
  return { kind: 'chart', title, description, svg };
}

function refuse(trouble: string): never {
  throw new RenderError(
    `Van het opmaakbestand ‘${PDF_LAYOUT}’ kan geen PDF gemaakt worden. Typst meldt: ${trouble}`,
  );
}

/**
 * The document as PDF/UA-1. The same input gives the same bytes. Throws `RenderError` without a layout or fonts,
 * and when Typst cannot make pages of the layout.
 */
export async function writePdf({ root, meta, layouts, fonts = [] }: RenderedDocument): Promise<Uint8Array> {
  const layout = layoutOf(layouts);
  if (fonts.length === 0)
    throw new RenderError('De letters voor het PDF-bestand ontbreken. Installeer cter opnieuw.');
  const { content, missing } = fitTexts(pageData(root, meta), sharedCharacters(fonts));
  const data = {
    ...content,
    inhoud: content.inhoud.map(drawn),
    dag: longDate(meta.datum),
    letter: FAMILY,
    tekensOntbreken: missing,
  };
  const compiler = await makeCompiler(fonts);
  const made = compiler.compile({
    mainFileContent: layout,
    inputs: { gegevens: JSON.stringify(data) },
  });
  if (!made.result) {
    const troubles = (made.takeError()?.shortDiagnostics ?? []) as Trouble[];
    refuse(troubles.map((t) => t.message).join('; ') || 'onbekende fout');
  }
  try {
    return compiler.pdf(made.result, { pdfStandard: 'ua-1' });
  } catch (error) {
    const found = /message: "((?:[^"\\]|\\.)*)"/.exec(error instanceof Error ? error.message : '');
    return refuse(found?.[1] ?? 'onbekende fout');
  } finally {
    compiler.evictCache(0);
  }
}
