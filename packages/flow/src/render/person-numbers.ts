/** Sixteen digits, however they are grouped: a NIK, or the number of a family card. */
const PERSON = /\d(?:[ .-]?\d){15}/g

export const hasPersonNumber = (text: string): boolean => text.search(PERSON) >= 0

/** What staff wrote, without the numbers of people: an SMS lies open on a phone that others hold too. */
export const coverPersonNumbers = (text: string): string => text.replace(PERSON, '****')
