import type { Sql } from '@jemput/db'
import { Language } from '@jemput/flow'

/** The language that a phone chose, if it ever did. */
export async function findLanguage(sql: Sql, phoneKey: string): Promise<Language | undefined> {
  const [row] = await sql.query<{ language: string | null }>('select language from phone_preference where phone_key = $1', [phoneKey])
  return Language.safeParse(row?.language).data
}

/** Remembers a language for every office. */
export async function chooseLanguage(sql: Sql, phoneKey: string, language: Language): Promise<void> {
  await sql.query(
    `insert into phone_preference (phone_key, language) values ($1, $2)
     on conflict (phone_key) do update set language = excluded.language`,
    [phoneKey, language],
  )
}

/** No more reminders and broadcasts for this phone; answers to what it asks still come. */
export async function stopReminders(sql: Sql, phoneKey: string): Promise<void> {
  await sql.query(
    `insert into phone_preference (phone_key, reminders) values ($1, false)
     on conflict (phone_key) do update set reminders = false`,
    [phoneKey],
  )
}

/** Whether reminders and broadcasts are welcome. */
export async function wantsReminders(sql: Sql, phoneKey: string): Promise<boolean> {
  const [row] = await sql.query<{ reminders: boolean }>('select reminders from phone_preference where phone_key = $1', [phoneKey])
  return row?.reminders ?? true
}
