/** As much of Node's assertions as tests inside a host use, for a browser, which has none. */
const assert = {
  ok(value: unknown, message = 'It is not so.'): void {
    if (!value) throw new Error(message);
  },
  equal(actual: unknown, expected: unknown, message?: string): void {
    if (!Object.is(actual, expected)) throw new Error(message ?? `It is ${written(actual)}, not ${written(expected)}.`);
  },
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    if (written(actual) !== written(expected)) throw new Error(message ?? `It is ${written(actual)}, not ${written(expected)}.`);
  },
};

function written(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value);
}

// Node’s module has the same default.
// eslint-disable-next-line no-restricted-exports -- Whoever imports it expects it there.
export { assert as default };
