/** The files that Word and PDF documents are made with, as the program ships them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const at = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, import.meta.url)));
const text = (path: string): string => new TextDecoder().decode(at(path));
const resolve = createRequire(import.meta.url).resolve;

/** Everything `renderDocument` takes besides a view and a template. */
export const files = {
  layouts: {
    'document.html.liquid': text('../../../templates/layouts/document.html.liquid'),
    'document.typ': text('../../../templates/layouts/document.typ'),
  },
  houseStyle: at('../../../templates/huisstijl.docx'),
  fonts: ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].map(
    (name) =>
      new Uint8Array(
        readFileSync(resolve(`@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`)),
      ),
  ),
};
