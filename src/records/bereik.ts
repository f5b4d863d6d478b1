/** Whom an activity was for and whom it reached. No record type of its own. */
import { aantal, groep, mensen, sleutelUit, tekst, veld } from './fields.ts';

/** Reach per target group of the intervention that the field `via` names; what was not counted stays absent and is never zero. */
export const bereik = (via: 'interventie' | 'over') =>
  groep({
    doelgroep: veld(sleutelUit(via, 'doelgroepen'), 'Welke doelgroep?', 'De id van een doelgroep van de interventie.', 'jongeren'),
    beoogd: veld(aantal().optional(), 'Hoeveel mensen wilde u bereiken?', 'Laat leeg als er geen aantal is gepland.', 100),
    bereikt: veld(mensen().optional(), 'Hoeveel mensen zijn bereikt?', 'Laat leeg als het niet is geteld; vul dan geen 0 in.', 80),
  });

/** Who dropped out, and why. */
export const uitval = () =>
  groep({
    aantal: veld(mensen(), 'Hoeveel mensen vielen uit?', 'Een heel getal.', 3),
    reden: veld(tekst(), 'Waarom?', 'De belangrijkste reden, zonder iets over één persoon te zeggen.', 'De bijeenkomst viel samen met examens.'),
  });
