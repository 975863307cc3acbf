import { Mark, useLanguage } from '@jemput/ui'
import { words } from './words.ts'

/** Instead of a page that can't be shown. */
export function Trouble() {
  const said = words[useLanguage()[0]]
  return (
    <main className="alone">
      <p className="brand"><Mark filled={['south-west']} />Jemput</p>
      <h1>{said.trouble}</h1>
      <a className="button" href="/console/">{said.again}</a>
    </main>
  )
}
