/**
 * What a dialled string asks for: the longest known service code, and what follows it as inputs already given.
 * `*384*16*1*2#` with `*384*16#` known is that code with the text `1*2`; a code nobody knows is passed on whole.
 */
export function splitDialled(dialled: string, known: readonly string[]): { serviceCode: string; text: string } {
  const [longest] = known
    .filter(code => dialled === code || dialled.startsWith(`${code.slice(0, -1)}*`))
    .sort((a, b) => b.length - a.length)
  if (longest === undefined || longest === dialled) return { serviceCode: dialled, text: '' }
  return { serviceCode: longest, text: dialled.slice(longest.length, -1) }
}

export const isServiceCode = (dialled: string) => /^\*\d+(\*[^*#]*)*#$/.test(dialled)
