import { NOT_ANSWERED, type InspectionBody } from '@inspection-criteria/model';

/** The code that stands in a cell, by unit, record and column. */
export function codesIn({ sheet }: InspectionBody): (unit: string, record: string, column: string) => number {
  const units = new Map(sheet.units.map(({ unit, columns, records }) => [unit, { columns, index: new Map(records.map((id, i) => [id, i])) }]));
  return (unit, record, column) => units.get(unit)?.columns.get(column)?.codes[units.get(unit)?.index.get(record) ?? -1] ?? NOT_ANSWERED;
}
