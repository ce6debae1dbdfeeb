import type { Feature } from '../feature.ts';
import { baseline } from './baseline.ts';
import { build } from './build.ts';
import { callHierarchy } from './call-hierarchy.ts';
import { cells } from './cells.ts';
import { change } from './change.ts';
import { checks } from './checks.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { completion } from './completion.ts';
import { declaration } from './declaration.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { explain } from './explain.ts';
import { exports } from './exports.ts';
import { folding } from './folding.ts';
import { formatting } from './formatting.ts';
import { frameworkPages } from './framework-page.ts';
import { grid } from './grid.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { levers } from './levers.ts';
import { linkedEditing } from './linked-editing.ts';
import { nextAnswers } from './next-answer.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { report } from './report.ts';
import { scores } from './scores.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { signatureHelp } from './signature-help.ts';
import { templates } from './templates.ts';
import { typeDefinition } from './type-definition.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** Everything the server can do. */
export const features: readonly Feature[] = [
  baseline,
  build,
  callHierarchy,
  cells,
  change,
  checks,
  codeActions,
  codeLenses,
  completion,
  declaration,
  definition,
  diagnostics,
  documentHighlight,
  documentLinks,
  documentSymbols,
  explain,
  exports,
  folding,
  formatting,
  frameworkPages,
  grid,
  hover,
  inlayHints,
  levers,
  linkedEditing,
  nextAnswers,
  references,
  rename,
  report,
  scores,
  selectionRanges,
  semanticTokens,
  signatureHelp,
  templates,
  typeDefinition,
  workspaceSymbols,
];
