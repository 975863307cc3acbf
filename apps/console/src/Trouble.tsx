import { Mark } from '@jemput/ui'
import { useWords } from './speech.tsx'
import { words } from './words.ts'

/** Instead of a page that can't be shown. */
export function Trouble() {
  const said = useWords(words)
  return (
    <main className="alone">
      <p className="brand"><Mark filled={['south-west']} />Jemput</p>
      <h1>{said.trouble}</h1>
      <a className="button" href="/console/">{said.again}</a>
    </main>
  )
}
