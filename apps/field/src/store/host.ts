import type { DataKeys } from '../vault/cipher.ts'
import type { DeskRow, FieldDatabase } from './database.ts'
import type { FormBundle } from '@jemput/flow/form'

/** What a desk works with. `alone`: does the work while nobody else of this origin does work of that name. */
export type Host = {
  db: FieldDatabase
  /** As it was when the desk was opened: who and where; its numbers move on. */
  row: DeskRow
  keys: DataKeys
  now(): number
  newId(): string
  /** The words of a form, with which its records become small. */
  dictionaryOf(bundle: FormBundle): Promise<Uint8Array>
  alone<T>(name: string, work: () => Promise<T>): Promise<T>
}
