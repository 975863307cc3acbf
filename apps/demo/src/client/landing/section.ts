import type { Language } from '@jemput/ui'
import type { Today } from './today.ts'
import type { Words } from './words.ts'

/** What every section of the landing page is given. */
export type SectionProps = { said: Words; today: Today; language: Language }
