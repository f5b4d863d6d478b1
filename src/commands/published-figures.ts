/** Tells whether an adopted report still has the figures that were published of it. */
import { verschillen } from '../documents/report/differing.ts';
import { listing } from '../text/lists.ts';
import { safeLine } from '../text/safe.ts';
import type { Call } from './define.ts';
import type { Made } from './make-report.ts';

/** Names the reports that readers may have, but of which nobody knows any more what they told. */
export function tellOfUnkept({ ports, general }: Pick<Call, 'ports' | 'general'>, { onbekend }: Made): void {
  if (general.quiet || onbekend.length === 0) return;
  const which = listing(onbekend.map(({ velden }) => `${velden.gemeente} ${velden.jaar}`));
  ports.stderr.write(
    `Let op: van deze vastgestelde verslagen staan de cijfers niet in de map ‘cijfers’: ${safeLine(which)}. Samen met dit verslag kan een lezer er een klein aantal uit afleiden. Maak ze opnieuw met ‘--format md’ en zet hun bestand op ‘.cijfers.json’ in die map, voordat u dit verslag deelt.\n`,
  );
}

/** Names each figure that differs and says what to do; for a report of which nothing is kept, that it must be. */
export function tellOfPublished({ ports, general }: Pick<Call, 'ports' | 'general'>, made: Made): void {
  const { scope, cijfers, bewaard } = made;
  if (general.quiet || scope.concept) return;
  const again = `cter report ${scope.jaar} --gemeente ${scope.gemeente.id}`;
  if (!bewaard) {
    ports.stderr.write(
      `Let op: dit verslag is vastgesteld, maar zijn cijfers staan niet in de map ‘cijfers’. ‘${again} --format md’ schrijft naast het verslag een bestand op ‘.cijfers.json’. Zet dat in de map ‘cijfers’: dan blijven kleine aantallen beschermd en ziet u het als een cijfer verandert.\n`,
    );
    return;
  }
  const anders = verschillen(cijfers, bewaard.bestand);
  if (anders.length === 0) return;
  ports.stderr.write(
    `Let op: dit verslag is vastgesteld, maar deze cijfers zijn nu anders dan in ${safeLine(bewaard.path)}:\n`,
  );
  for (const { id, was, nu } of anders)
    ports.stderr.write(`  ${safeLine(id)}: was ‘${safeLine(was)}’, nu ‘${safeLine(nu)}’\n`);
  ports.stderr.write(
    `Er is later iets veranderd in het register. ‘${again} --explain <cijfer>’ toont waar een cijfer vandaan komt. Klopt het nieuwe cijfer, meld het dan aan de raad en zet de nieuwe ‘.cijfers.json’ in de map ‘cijfers’. Klopt het niet, verbeter dan het record.\n`,
  );
}
