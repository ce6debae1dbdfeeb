import * as vscode from 'vscode';
import { Checks } from './checks/checks.ts';
import type { Feature } from './feature.ts';

/** The checks of inspections and the examples of frameworks, as tests. */
export const checks: Feature = ({ client }) => {
  const controller = vscode.tests.createTestController('criteria.checks', vscode.l10n.t('Checks of inspections and frameworks'));
  return vscode.Disposable.from(new Checks(client, controller));
};
