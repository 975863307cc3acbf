import { LanguageSwitch, Mark, useLanguage } from '@jemput/ui'
import { Doors } from './Doors.tsx'
import { Hero } from './Hero.tsx'
import { Journey } from './Journey.tsx'
import { Offices } from './Offices.tsx'
import type { Today } from './today.ts'
import { Ways } from './Ways.tsx'
import { words } from './words.ts'

/** `/`: what this is, what works today and what is still to come. */
export function Landing({ today }: { today: Today }) {
  const [language, chooseLanguage] = useLanguage()
  const said = words[language]
  const section = { said, today, language }
  return (
    <>
      <header className="wrap top">
        <a className="brand" href="/"><Mark />Jemput</a>
        <nav aria-label={said.sections}>
          <a href="#perjalanan">{said.nav.journey}</a>
          <a href="#cara">{said.nav.ways}</a>
          <a href="#pintu">{said.nav.doors}</a>
          <a href="#kantor">{said.nav.offices}</a>
        </nav>
        <LanguageSwitch language={language} choose={chooseLanguage} />
      </header>
      <main>
        <Hero {...section} />
        <Journey {...section} />
        <Ways {...section} />
        <Doors {...section} />
        <Offices {...section} />
      </main>
      <footer className="foot">
        <div className="wrap">
          <p>{said.foot.note}</p>
          <nav aria-label={said.foot.health}>
            <a href="https://www.apache.org/licenses/LICENSE-2.0" rel="license">{said.foot.licence}</a>
            <a href="/healthz">{said.foot.health}</a>
          </nav>
        </div>
      </footer>
    </>
  )
}
