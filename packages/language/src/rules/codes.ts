import { NOT_ANSWERED, type InspectionBody } from '@inspection-criteria/model';

/** The code that stands in a cell, by unit, record and column. Records are indexed when one is first asked for. */
export function codesIn({ sheet }: InspectionBody): (unit: string, record: string, column: string) => number {
  const indexes = new Map<string, ReadonlyMap<string, number>>();
  return (unit, record, column) => {
    const found = sheet.units.find((u) => u.unit === unit);
    if (found === undefined) return NOT_ANSWERED;
    const index = indexes.get(unit) ?? new Map(found.records.map((id, i) => [id, i]));
    indexes.set(unit, index);
    return found.columns.get(column)?.codes[index.get(record) ?? -1] ?? NOT_ANSWERED;
  };
}
