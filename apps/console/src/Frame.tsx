import type { Staff, Today } from '@jemput/contract'
import { Icon, LanguageSwitch, Mark, type Language } from '@jemput/ui'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, ask } from './api.ts'
import { clock, day as dayOf, zoneName, type Words } from './words.ts'

type FrameProps = {
  staff: Staff; office: string; language: Language; chooseLanguage(language: Language): void; said: Words
  day?: Today; box?: ReactNode; children: ReactNode
}

/** What every page of the console stands in: rail, header, key hints. */
export function Frame({ staff, office, language, chooseLanguage, said, day, box, children }: FrameProps) {
  const navigate = useNavigate()
  async function logOut() {
    await ask(api.session.$delete())
    await navigate({ to: '/masuk' })
  }
  const initials = staff.name.split(' ').slice(0, 2).map((word) => word.charAt(0)).join('')
  const post = staff.offices.find(({ id }) => id === office)
  return (
    <div className="frame">
      <aside className="rail">
        <Mark filled={['south-west']} />
        <nav aria-label={said.menu}><a href={`/console/${office}/hari-ini`} aria-current="page"><Icon name="calendar" />{said.today}</a></nav>
        <div className="who">
          <span className="initials" aria-hidden="true">{initials}</span>
          <span>{staff.name}</span>
          <button type="button" onClick={() => { void logOut() }}>{said.logOut}</button>
        </div>
      </aside>
      <header className="top">
        <h1>{said.today}{day && <small>{dayOf(day.date, language)}</small>}</h1>
        {box}
        <p className="clock">
          {day && <time>{clock(day.time, language)} <small>{zoneName(day.office.zone)}</small></time>}
          {post && <small>Kanim {post.short}</small>}
        </p>
        <LanguageSwitch language={language} choose={chooseLanguage} />
      </header>
      <main className="body">{children}</main>
      <footer className="keys"><span><kbd>F2</kbd>{said.scanKey}</span><span><kbd>Enter</kbd>{said.receive}</span><span><kbd>Esc</kbd>{said.closeKey}</span></footer>
    </div>
  )
}
