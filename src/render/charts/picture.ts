/** A drawing as a picture of pixels, for what cannot show drawings. */
import { RenderError } from '../render-error.ts';

/** The family of the font file that pictures are made with. */
export const FONT_FAMILY = 'Source Sans 3';
/** Pixels for every pixel of the drawing, so that print is sharp. */
const SHARPNESS = 3;

/**
 * A maker of pictures (PNG) with the letters of one font file and no other font of this machine. Throws `RenderError`
 * without that file or where the part that draws does not work.
 */
export async function makePictures(font: string | undefined): Promise<(svg: string) => Uint8Array> {
  if (font === undefined)
    throw new RenderError('De letters voor de grafieken ontbreken. Installeer cter opnieuw.');
  const { Resvg } = await import('@resvg/resvg-js').catch((): never => {
    throw new RenderError(
      'Het onderdeel dat grafieken voor Word maakt, werkt niet op deze computer. Installeer cter opnieuw, of kies een andere vorm, zoals --format html.',
    );
  });
  const options = {
    font: { loadSystemFonts: false, fontFiles: [font], defaultFontFamily: FONT_FAMILY },
    fitTo: { mode: 'zoom' as const, value: SHARPNESS },
    logLevel: 'off' as const,
  };
  return (svg) => new Resvg(svg, options).render().asPng();
}
