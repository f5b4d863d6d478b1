/** Whom an activity was for and whom it reached. No record type of its own. */
import { aantal, groep, sleutel, tekst, veld } from './fields.ts';

/** Reach per target group; what was not counted stays absent and is never zero. */
export const bereik = () =>
  groep({
    doelgroep: veld(sleutel(), 'Welke doelgroep?', 'De id van een doelgroep van de interventie.', 'jongeren'),
    beoogd: veld(aantal().optional(), 'Hoeveel mensen wilde u bereiken?', 'Laat leeg als er geen aantal is gepland.', 100),
    bereikt: veld(aantal().optional(), 'Hoeveel mensen zijn bereikt?', 'Laat leeg als het niet is geteld; vul dan geen 0 in.', 80),
  });

/** Who dropped out, and why. */
export const uitval = () =>
  groep({
    aantal: veld(aantal(), 'Hoeveel mensen vielen uit?', 'Een heel getal.', 3),
    reden: veld(tekst(), 'Waarom?', 'De belangrijkste reden, zonder iets over één persoon te zeggen.', 'De bijeenkomst viel samen met examens.'),
  });
