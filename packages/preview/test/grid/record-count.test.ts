import { equal } from 'node:assert/strict';
import { matchingText, recordsText } from '../../src/grid/record-count.ts';

describe('How many records there are', () => {
  it('is said of none, of one and of many', () => {
    equal(recordsText(0), 'No records');
    equal(recordsText(1), '1 record');
    equal(recordsText(10_000), '10,000 records');
  });

  it('is said with how many of them are let through', () => {
    equal(matchingText(7, 34), '7 of 34 records');
    equal(matchingText(34, 34), 'All 34 records');
    equal(matchingText(0, 34), 'None of 34 records');
    equal(matchingText(1, 1), '1 record');
    equal(matchingText(0, 1), '1 record, not shown');
    equal(matchingText(0, 0), 'No records');
  });
});
