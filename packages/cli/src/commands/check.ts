import { diagnosticsGithub, diagnosticsJson, diagnosticsSarif } from '@inspection-criteria/formats';
import { print } from '../output.ts';
import { renderDiagnostics, summary, titleOf } from '../render-diagnostics.ts';
import { load } from './load.ts';
import { VERSION } from '@inspection-criteria/model';

/** How findings are printed. */
export type CheckFormat = 'text' | 'json' | 'github' | 'sarif';

/** `criteria check`: 0 when nothing is wrong, 1 when there is an error. Warnings and remarks alone do not fail. */
export async function check(paths: readonly string[], options: { readonly format: CheckFormat; readonly language?: 'criteria' | 'cases' }): Promise<number> {
  const { diagnostics, lines, project } = await load(paths, options.language);
  const context = { lines, titleOf };
  switch (options.format) {
    case 'json': await print(diagnosticsJson(diagnostics, context)); break;
    case 'github': await print(diagnosticsGithub(diagnostics, context)); break;
    case 'sarif': await print(diagnosticsSarif(diagnostics, context, VERSION)); break;
    case 'text': await print(`${diagnostics.length === 0 ? '' : `${renderDiagnostics(diagnostics, lines)}\n`}${summary(diagnostics, project.sources.size)}\n`); break;
  }
  return diagnostics.some((d) => d.severity === 'error') ? 1 : 0;
}
