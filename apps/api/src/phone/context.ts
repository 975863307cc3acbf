import { localDateOf } from '@jemput/domain'
import type { Context, Language, Surface } from '@jemput/flow'
import type { PublishedPack } from '../deps.ts'

/** Whom we speak to, and when: `now` is epoch ms. */
type Speaking = { office: PublishedPack; surface: Surface; language: Language; now: number }

/** What the engine must know of the moment. Nothing is known yet of where a number comes from. */
export const contextOf = ({ office, surface, language, now }: Speaking): Context => ({
  pack: office.pack, surface, language, today: localDateOf(now, office.pack.office.timezone), region: null,
})

/** The language that the phone chose where the office speaks it, else the office's first. */
export const languageFor = ({ pack }: PublishedPack, chosen: Language | undefined): Language =>
  pack.office.languages.find((language) => language === chosen) ?? pack.office.languages[0] ?? 'id'
