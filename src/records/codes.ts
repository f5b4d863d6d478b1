/** Codes that cases are written in. A municipality adds its own under `casuistiek` in cter.yaml. */

/** The codes cter knows by itself, by the name of their list in cter.yaml. */
export const CODES = {
  overleggen: ['weegoverleg', 'afstemmingsoverleg', 'casusoverleg', 'expertisepool'],
  besluiten: ['opnemen', 'niet-opnemen', 'lokaal-behandelen', 'doorverwijzen', 'overdragen', 'voortzetten', 'afsluiten', 'heropenen', 'vernietigen'],
  criteria: ['voldoet-aan-criteria', 'voldoet-niet-aan-criteria', 'te-weinig-informatie', 'andere-hulp-past-beter', 'plan-uitgevoerd', 'geen-zorgen-meer', 'nieuwe-zorgen', 'verhuisd', 'termijn-verstreken', 'op-verzoek'],
} as const;

/** The name of a list of codes. */
export type CodeLijst = keyof typeof CODES;

/** The names of all lists. */
export const codeLijsten = Object.keys(CODES) as readonly CodeLijst[];
