import type { ReactElement } from 'react'
import { useEffect, useState } from 'react'
import { useSpoken } from '../shell/spoken.ts'
import { sizeText } from '../visits/look.ts'
import { words } from './words.ts'

/** What one person takes: six photos of 300 KB, twice, while they are a draft and a record at once. Bytes. */
const A_PERSON = 3_600_000
type Space = { usage: number; quota: number; persisted: boolean }

/** How much room there is, and whether the phone promises to keep it. */
export function SpaceLine(): ReactElement | null {
  const { language } = useSpoken()
  const said = words[language]
  const [space, setSpace] = useState<Space | null>(null)
  useEffect(() => {
    void Promise.all([navigator.storage.estimate(), navigator.storage.persisted()])
      .then(([{ usage = 0, quota = 0 }, persisted]) => setSpace({ usage, quota, persisted }))
  }, [])
  if (!space) return null
  const free = Math.max(0, space.quota - space.usage)
  const people = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { maximumSignificantDigits: 1 }).format(Math.floor(free / A_PERSON))
  return (
    <section className="space">
      <header className="pair"><h2>{said.space}</h2><span className="tab">{said.free(sizeText(free, language))}</span></header>
      <meter min={0} max={space.quota} value={space.usage} aria-label={said.space} />
      <p className="hint">{said.used(sizeText(space.usage, language))} {said.room(people)} {space.persisted ? said.guarded : said.unguarded}</p>
    </section>
  )
}
