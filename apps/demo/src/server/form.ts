/**
 * A form body with the bytes of the captured callbacks: unlike `URLSearchParams` they encode `*` too
 * (`serviceCode=%2A384%2A44135%23`). A space becomes `+`.
 */
export function formBody(fields: readonly [name: string, value: string][]): string {
  return fields.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
}

function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/[!'()*~]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
}

const two = (value: number) => String(value).padStart(2, '0')

/** `2026-09-28 12:00:00`, in UTC, as the end event has it. */
export function gatewayDate(ms: number): string {
  const at = new Date(ms)
  return `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())} `
    + `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
}

/** `2017-05-03T06:04:45Z`, as an incoming SMS has it. */
export const smsDate = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`
