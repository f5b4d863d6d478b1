/** Every check; a new one is a file and a line here. Order does not matter: findings are sorted by place. */
import { check as aangeleverdTelbaar } from './aangeleverd-telbaar.ts';
import { check as actieBelegd } from './actie-belegd.ts';
import { check as afspraakMetVorm } from './afspraak-met-vorm.ts';
import { check as afspraakNagekomen } from './afspraak-nagekomen.ts';
import { check as afspraakVanBekend } from './afspraak-van-bekend.ts';
import { check as afwijkingToegelicht } from './afwijking-toegelicht.ts';
import { check as analyseMetWaarborgen } from './analyse-met-waarborgen.ts';
import { check as aspectenBinnenActielijn } from './aspecten-binnen-actielijn.ts';
import { check as bedragenKloppen } from './bedragen-kloppen.ts';
import { check as bewaartermijnIngevuld } from './bewaartermijn-ingevuld.ts';
import { check as bewaartermijnVoorbij } from './bewaartermijn-voorbij.ts';
import { check as casuistiekIngesteld } from './casuistiek-ingesteld.ts';
import { check as casusAfgerond } from './casus-afgerond.ts';
import { check as casusBesluitCompleet } from './casus-besluit-compleet.ts';
import { check as casusDoorTwee } from './casus-door-twee.ts';
import { check as casusHerbeoordeeld } from './casus-herbeoordeeld.ts';
import { check as casusZonderVrijeTekst } from './casus-zonder-vrije-tekst.ts';
import { check as cijfersLeesbaar } from './cijfers-leesbaar.ts';
import { check as codeBekend } from './code-bekend.ts';
import { check as contactcirkelAfgerond } from './contactcirkel-afgerond.ts';
import { check as datumNietInToekomst } from './datum-niet-in-toekomst.ts';
import { check as datumOfPeriode } from './datum-of-periode.ts';
import type { Check, TextCheck } from './define.ts';
import { check as doelgroepVanInterventie } from './doelgroep-van-interventie.ts';
import { check as dossierOpPlek } from './dossier-op-plek.ts';
import { check as effectevaluatieErgens } from './effectevaluatie-ergens.ts';
import { check as effectevaluatieNegatief } from './effectevaluatie-negatief.ts';
import { check as evaluatieActueel } from './evaluatie-actueel.ts';
import { check as evaluatieAfgesproken } from './evaluatie-afgesproken.ts';
import { check as evaluatieOpTijd } from './evaluatie-op-tijd.ts';
import { check as factorOngebruikt } from './factor-ongebruikt.ts';
import { check as fasenOpVolgorde } from './fasen-op-volgorde.ts';
import { check as geenPersoonsgegevens } from './geen-persoonsgegevens.ts';
import { check as gemeenteBinnenProgramma } from './gemeente-binnen-programma.ts';
import { check as herhaaldSignaalGewogen } from './herhaald-signaal-gewogen.ts';
import { check as idZegtNiets } from './id-zegt-niets.ts';
import { check as interventieBinnenProgramma } from './interventie-binnen-programma.ts';
import { check as jaarverslagEenmalig } from './jaarverslag-eenmalig.ts';
import { check as jaarverslagVaststelling } from './jaarverslag-vaststelling.ts';

import { check as kleinAantalInWoorden } from './klein-aantal-in-woorden.ts';
import { check as lessenMeegenomen } from './lessen-meegenomen.ts';
import { check as onderdeelBijActielijn } from './onderdeel-bij-actielijn.ts';
import { check as onderdeelZonderInterventie } from './onderdeel-zonder-interventie.ts';
import { check as onderzoekInBalans } from './onderzoek-in-balans.ts';
import { check as periodeGeldig } from './periode-geldig.ts';
import { check as planevaluatieTeam } from './planevaluatie-team.ts';
import { check as relatieMetIets } from './relatie-met-iets.ts';
import { check as sectieBekend } from './sectie-bekend.ts';
import { check as sectiesIngevuld } from './secties-ingevuld.ts';
import { check as signaalAfgerond } from './signaal-afgerond.ts';
import { check as signaalDoorTwee } from './signaal-door-twee.ts';
import { check as signaalGewogen } from './signaal-gewogen.ts';
import { check as signaalOpVolgorde } from './signaal-op-volgorde.ts';
import { check as sleutelUniek } from './sleutel-uniek.ts';
import { check as standaardgemeenteBestaat } from './standaardgemeente-bestaat.ts';
import { check as stapInPlan } from './stap-in-plan.ts';
import { check as stappenOpVolgorde } from './stappen-op-volgorde.ts';
import { check as termijnBekend } from './termijn-bekend.ts';
import { check as uitgesteldMetReden } from './uitgesteld-met-reden.ts';
import { check as verlengingBegrensd } from './verlenging-begrensd.ts';
import { check as verwijzingBestaat } from './verwijzing-bestaat.ts';
import { check as verzoekBeantwoord } from './verzoek-beantwoord.ts';
import { check as verzoekBijContactpunt } from './verzoek-bij-contactpunt.ts';
import { check as vraagVanStap } from './vraag-van-stap.ts';
import { check as zichtbaarheidRegister } from './zichtbaarheid-register.ts';

/** Checks on records. */
export const checks: readonly Check[] = [
  aangeleverdTelbaar,
  actieBelegd,
  afspraakMetVorm,
  afspraakNagekomen,
  afspraakVanBekend,
  afwijkingToegelicht,
  analyseMetWaarborgen,
  aspectenBinnenActielijn,
  bedragenKloppen,
  bewaartermijnIngevuld,
  bewaartermijnVoorbij,
  casuistiekIngesteld,
  casusAfgerond,
  casusBesluitCompleet,
  casusDoorTwee,
  casusHerbeoordeeld,
  codeBekend,
  datumNietInToekomst,
  datumOfPeriode,
  doelgroepVanInterventie,
  effectevaluatieErgens,
  effectevaluatieNegatief,
  evaluatieActueel,
  evaluatieAfgesproken,
  evaluatieOpTijd,
  factorOngebruikt,
  fasenOpVolgorde,
  gemeenteBinnenProgramma,
  herhaaldSignaalGewogen,
  idZegtNiets,
  interventieBinnenProgramma,
  jaarverslagEenmalig,
  jaarverslagVaststelling,

  lessenMeegenomen,
  onderdeelBijActielijn,
  onderdeelZonderInterventie,
  onderzoekInBalans,
  periodeGeldig,
  planevaluatieTeam,
  relatieMetIets,
  sectieBekend,
  sectiesIngevuld,
  signaalAfgerond,
  signaalGewogen,
  signaalOpVolgorde,
  sleutelUniek,
  signaalDoorTwee,
  standaardgemeenteBestaat,
  contactcirkelAfgerond,
  stapInPlan,
  stappenOpVolgorde,
  vraagVanStap,
  termijnBekend,
  uitgesteldMetReden,
  verlengingBegrensd,
  verwijzingBestaat,
  verzoekBeantwoord,
  verzoekBijContactpunt,
  zichtbaarheidRegister,
];

/** Checks on the text of every file. */
export const textChecks: readonly TextCheck[] = [
  casusZonderVrijeTekst,
  dossierOpPlek,
  cijfersLeesbaar,
  geenPersoonsgegevens,
  kleinAantalInWoorden,
];
