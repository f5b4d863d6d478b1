/** Every command by name; a new one is a file and a line here. Each is loaded only when it is used. */
import type { Commands } from './define.ts';

/** In the order of the help. */
export const commands: Commands = {
  validate: { load: () => import('./validate.ts') },
  overview: { aliases: ['uitvoeringsoverzicht'], load: () => import('./overview.ts') },
  init: { load: () => import('./init.ts') },
  report: { aliases: ['jaarverslag'], load: () => import('./report.ts') },
  circle: { aliases: ['contactcirkel'], load: () => import('./circle.ts') },
  new: { load: () => import('./new.ts') },
  list: { load: () => import('./list.ts') },
  import: { load: () => import('./import.ts') },
  export: { load: () => import('./export.ts') },

  pool: { load: () => import('./pool.ts') },
  evaluate: { aliases: ['evalueer'], load: () => import('./evaluate.ts') },
  status: { load: () => import('./status.ts') },
  update: { load: () => import('./update.ts') },
  show: { load: () => import('./show.ts') },
  signal: { aliases: ['signaal'], load: () => import('./signal.ts') },
  rename: { load: () => import('./rename.ts') },
  remove: { load: () => import('./remove.ts') },
  history: { load: () => import('./history.ts') },
  diff: { load: () => import('./diff.ts') },
  audit: { load: () => import('./audit.ts') },
  case: { aliases: ['casus'], load: () => import('./case.ts') },
  newsletter: { aliases: ['nieuwsbrief'], load: () => import('./newsletter.ts') },
  funding: { aliases: ['aanvraag'], load: () => import('./funding.ts') },
  scan: { load: () => import('./scan.ts') },
  migrate: { load: () => import('./migrate.ts') },
  schema: { load: () => import('./schema.ts') },
  completion: { load: () => import('./completion.ts') },
  explain: { load: () => import('./explain.ts') },
};
