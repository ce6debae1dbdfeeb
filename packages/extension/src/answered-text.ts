import * as vscode from 'vscode';
import type { InspectionScores, SectionScore, ServerState } from '@inspection-criteria/protocol';

/**
 * How much of what an inspection asks is answered. One without records is not complete: nothing is asked in it yet; nor is one with something still to decide,
 * or with something in its text that could not be read.
 */
export function inspectionAnswered({ answered, asked, complete, allRead }: InspectionScores): string {
  if (!allRead) return asked === 0 || complete ? vscode.l10n.t('not all could be read') : vscode.l10n.t('{0}, not all could be read', answeredOf(answered, asked));
  if (asked === 0) return vscode.l10n.t('no records yet');
  if (complete) return vscode.l10n.t('complete');
  return answered === asked ? vscode.l10n.t('all answered, not all decided') : answeredOf(answered, asked);
}

/** How much of what a section of it asks is answered. Empty where only others ask, as for one that is judged. */
export function sectionAnswered({ asked }: InspectionScores, { answers, missing }: SectionScore): string {
  if (asked === 0) return vscode.l10n.t('no records yet');
  return answers + missing === 0 ? '' : answeredOf(answers, answers + missing);
}

/** Of what is from before, because the server is away or has said nothing yet since it is back. */
export function notUpToDate(server: ServerState): string {
  return server === 'stopped'
    ? vscode.l10n.t('Not up to date: the part that checks and scores has stopped. Run “Criteria: Restart server”.')
    : vscode.l10n.t('Not up to date: the part that checks and scores is being started again.');
}

function answeredOf(answered: number, asked: number): string {
  return vscode.l10n.t('{0} of {1} answered', answered, asked);
}
