import type { ApplicationFlag as Shown } from '@jemput/contract'
import type { Language, Pack } from '@jemput/flow'
import type { ApplicationFlag } from './open-application.ts'

const words: Record<string, Record<Language, string>> = {
  'walk-in': { id: 'Datang tanpa ada di daftar', en: 'Came without being on the list' },
  'roster-differs': { id: 'Berbeda dari daftar: {label}', en: 'Differs from the list: {label}' },
  overruled: { id: 'Diteruskan petugas dengan alasan: {label}', en: 'Passed by the officer for a reason: {label}' },
  warning: { id: 'Perlu dilihat: {label}', en: 'To be looked at: {label}' },
  corrected: { id: 'Diperbaiki di kantor', en: 'Corrected at the office' },
  'code-differs': { id: 'Kode penerima tidak cocok', en: 'The recipient’s code does not match' },
  denied: { id: 'Menurut kantor belum diserahkan', en: 'Not handed over, says the office' },
  'no-code': { id: 'Diserahkan tanpa kode', en: 'Handed over without a code' },
  'other-receiver': { id: 'Diterima orang lain dari yang diminta', en: 'Received by somebody else than was asked' },
}

/** Why somebody is to look, in words. What concerns an illness is left out for those who don't read of it. */
export function flagsOf(pack: Pack, language: Language, flags: readonly ApplicationFlag[], health: boolean): Shown[] {
  const shown = health ? flags : flags.filter(({ question }) => question === undefined || pack.questions[question]?.data !== 'HEALTH')
  return shown.map(({ code, question }) => ({ code, question: question ?? null, text: flagText(code, language, question === undefined ? '' : labelOf(pack, language, question)) }))
}

export const flagText = (code: string, language: Language, label = ''): string => (words[code]?.[language] ?? code).replace('{label}', label)

/** What a form calls a question. */
export function labelOf({ messages }: Pack, language: Language, question: string): string {
  const leaf = messages[language][`q.${question}`]
  return leaf?.form ?? leaf?.text ?? question
}
