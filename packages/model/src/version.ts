/** The version of everything that is shipped together. A test holds it against the packages. */
export const VERSION = '0.1.0';
