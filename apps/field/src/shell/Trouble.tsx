import { Mark } from '@jemput/ui'
import { useSpoken } from './spoken.ts'
import { words } from './words.ts'

/** Instead of a page that can't be shown. */
export function Trouble() {
  const said = words[useSpoken().language]
  return (
    <main className="alone">
      <Mark filled={['north-east']} />
      <h1>{said.trouble}</h1>
      <p>{said.troubleText}</p>
      <a className="button" href="/field/">{said.again}</a>
    </main>
  )
}
