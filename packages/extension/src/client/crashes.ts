import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient';

/** So many crashes within so many milliseconds are taken to mean that it will not get better by itself. */
const MOST = 4;
const WITHIN = 3 * 60 * 1000;

/** What is done when the server ends unasked: it is started again and that is said, unless it does so again and again. */
export class Crashes implements ErrorHandler {
  private readonly log: vscode.LogOutputChannel;
  private times: number[] = [];

  constructor(log: vscode.LogOutputChannel) {
    this.log = log;
  }

  forget(): void {
    this.times = [];
  }

  error(error: Error): ErrorHandlerResult {
    this.log.error(error);
    return { action: ErrorAction.Continue };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.times = [...this.times.filter((time) => now - time < WITHIN), now];
    const again = this.times.length <= MOST;
    this.log.error(`The server ended unexpectedly, ${String(this.times.length)} times in the last minutes.`);
    void this.tell(again);
    return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
  }

  private async tell(again: boolean): Promise<void> {
    const showLog = vscode.l10n.t('Show log');
    const restart = vscode.l10n.t('Restart');
    const chosen = again
      ? await vscode.window.showWarningMessage(vscode.l10n.t('The part of Inspection Criteria that checks and scores ended unexpectedly and is being started again. Your text is as you wrote it; nothing is lost.'), showLog)
      : await vscode.window.showErrorMessage(vscode.l10n.t('The part of Inspection Criteria that checks and scores keeps ending unexpectedly, so it was not started again. You can go on writing and saving; until it is restarted nothing is checked, and scores that are shown are from before.'), restart, showLog);
    if (chosen === showLog) await vscode.commands.executeCommand('criteria.showServerLog');
    if (chosen === restart) await vscode.commands.executeCommand('criteria.restartServer');
  }
}
