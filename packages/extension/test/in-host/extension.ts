import * as vscode from 'vscode';
import type { Api } from '../../src/activate.ts';

/** The extension that is tested. */
export function extension(): vscode.Extension<Api> {
  const found = vscode.extensions.getExtension<Api>('inspection-criteria.inspection-criteria-vscode');
  if (found === undefined) throw new Error('The extension is not there.');
  return found;
}
