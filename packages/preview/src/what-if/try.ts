import type { Trial } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { withTrial } from './trials.ts';

/** Makes another change on trial; the one that is written ends the trial. What comes of it takes room above the field, which stays in sight. */
export function tryAnother(app: App, trial: Trial): void {
  app.inBackground(app.tryInstead(withTrial(app.state.trial, trial)).then(() => {
    requestAnimationFrame(() => { document.activeElement?.closest('.wishes .lever, .wishes .field')?.scrollIntoView({ block: 'nearest' }); });
  }));
}
