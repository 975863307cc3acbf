/**
 * What reading a person's text gives. `code` ends the message key that explains the mistake (`wrong.nik.length`);
 * `given` is the number that the message may name, such as how many digits were written.
 */
export type Parsed<T> = { ok: true; value: T } | { ok: false; code: string; given?: number }

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value })
export const wrong = (code: string, given?: number): Parsed<never> =>
  given === undefined ? { ok: false, code } : { ok: false, code, given }
