/** What somebody who found the phone would try first: one digit over and over, a pair repeated, a run up or down. */
export function isEasyPin(pin: string): boolean {
  const digits = Array.from(pin, Number)
  const steps = new Set(digits.slice(1).map((digit, at) => digit - (digits[at] ?? 0)))
  const run = steps.size === 1 && [...steps].every((step) => Math.abs(step) <= 1)
  return run || new Set(pin.match(/../g)).size === 1 || new Set(pin.match(/.../g)).size === 1
}
