import * as vscode from 'vscode';

/** What the manifest asks about in its conditions: whether there is an inspection that is worked on, whether the server has stopped, and which of the first steps are done. */
export type ContextKey = 'criteria.hasInspection' | 'criteria.serverStopped' | 'criteria.beganFramework' | 'criteria.sawBandBroken' | 'criteria.sawRatingMove';

/** Tells the editor whether something is so now. */
export function setContext(key: ContextKey, so: boolean): void {
  void vscode.commands.executeCommand('setContext', key, so);
}
