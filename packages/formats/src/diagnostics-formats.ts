import type { Diagnostic, Lines } from '@inspection-criteria/model';
import { canonical, fields, type Json } from './json.ts';
import { visible } from './visible.ts';

/** What the formats of diagnostics need besides them. */
export interface DiagnosticContext {
  readonly lines: ReadonlyMap<string, Lines>;
  readonly titleOf: (code: string) => string;
}

interface Placed {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The lines and columns of a finding, from 1. */
export function placeOfDiagnostic(diagnostic: Diagnostic, lines: ReadonlyMap<string, Lines>): Placed {
  const file = lines.get(diagnostic.span.file);
  const start = file?.placeAt(diagnostic.span.start) ?? { line: 1, column: 1 };
  const end = file?.placeAt(diagnostic.span.end) ?? start;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Findings as JSON. */
export function diagnosticsJson(diagnostics: readonly Diagnostic[], { lines }: DiagnosticContext): string {
  return canonical(fields({ contract: 1, kind: 'diagnostics', diagnostics: diagnostics.map((d) => fields({
    code: d.code, severity: d.severity, message: d.message, file: d.span.file, ...placeOfDiagnostic(d, lines), suggestion: d.suggestion,
  })) }));
}

/** Findings as workflow commands, which annotate the lines of a change on GitHub. */
export function diagnosticsGithub(diagnostics: readonly Diagnostic[], { lines, titleOf }: DiagnosticContext): string {
  return diagnostics.map((d) => {
    const { line, column, endLine, endColumn } = placeOfDiagnostic(d, lines);
    const level = d.severity === 'information' ? 'notice' : d.severity;
    const properties = [['file', d.span.file], ['line', String(line)], ['col', String(column)], ['endLine', String(endLine)], ['endColumn', String(endColumn)], ['title', `${titleOf(d.code)} (${d.code})`]];
    return `::${level} ${properties.map(([k = '', v = '']) => `${k}=${escaped(v, true)}`).join(',')}::${escaped(visible(d.message), false)}\n`;
  }).join('');
}

function escaped(text: string, property: boolean): string {
  const base = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return property ? base.replaceAll(':', '%3A').replaceAll(',', '%2C') : base;
}

/** Findings as SARIF 2.1.0, the format of code scanning. */
export function diagnosticsSarif(diagnostics: readonly Diagnostic[], { lines, titleOf }: DiagnosticContext, version: string): string {
  const codes = [...new Set(diagnostics.map((d) => d.code))].sort((a, b) => (a < b ? -1 : 1));
  const run = fields({
    tool: fields({ driver: fields({ name: 'criteria', version, rules: codes.map((id) => fields({ id, shortDescription: fields({ text: titleOf(id) }) })) }) }),
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((d): Json => {
      const { line, column, endLine, endColumn } = placeOfDiagnostic(d, lines);
      const region = fields({ startLine: line, startColumn: column, endLine, endColumn });
      return fields({
        ruleId: d.code, level: d.severity === 'information' ? 'note' : d.severity, message: fields({ text: d.message }),
        locations: [fields({ physicalLocation: fields({ artifactLocation: fields({ uri: d.span.file.split('/').map(encodeURIComponent).join('/') }), region }) })],
      });
    }),
  });
  return canonical(fields({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }));
}
