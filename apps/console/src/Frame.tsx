import { Icon, LanguageSwitch, Mark } from '@jemput/ui'
import { Link, Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { api, ask } from './api.ts'
import { useOffice } from './office.ts'
import { CountingThreads, useOpenThreads } from './open-threads.tsx'
import { may, pages } from './permits.ts'
import { useSpeech, useWords } from './speech.tsx'
import { words } from './words.ts'

/** What every page of an office stands in: the rail, and beside it the page. */
export function Frame() {
  const { office, staff, role, short } = useOffice()
  const { language, chooseLanguage } = useSpeech()
  const said = useWords(words)
  const navigate = useNavigate()
  const router = useRouter()
  const shown = useRef(language)
  // The server's words on the page were asked for in the language before.
  useEffect(() => {
    if (shown.current === language) return
    shown.current = language
    void router.invalidate()
  }, [router, language])

  // Under the thumb there is room for five pages: the one that is open is among them.
  const rail = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => rail.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }), [pathname])

  async function logOut() {
    await ask(api.session.$delete())
    router.clearCache()
    await navigate({ to: '/masuk' })
  }
  const initials = staff.name.split(' ').slice(0, 2).map((word) => word.charAt(0)).join('')
  return (
    <CountingThreads office={office} role={role}>
      <div className="frame">
        <a className="skip" href="#isi">{said.skip}</a>
        <header className="rail">
          <Mark filled={['south-west']} />
          <nav aria-label={said.menu} ref={rail}>
            {pages.filter(({ act }) => may(role, act)).map(({ path, icon, name }) => (
              <Link key={path} to={path} params={{ office }} activeOptions={{ includeSearch: false }}><Icon name={icon} />{said.pages[name]}{name === 'messages' && <Unanswered />}</Link>
            ))}
          </nav>
          <div className="who">
            <span className="initials" aria-hidden="true">{initials}</span>
            <span>{staff.name}<span className="at">, {said.office} {short}</span></span>
            <button type="button" onClick={() => { void logOut() }}>{said.logOut}</button>
            <LanguageSwitch language={language} choose={chooseLanguage} />
          </div>
        </header>
        <Outlet />
      </div>
    </CountingThreads>
  )
}

/** How many people wait for an answer by SMS, beside the page where they are. */
function Unanswered() {
  const { count } = useOpenThreads()
  const { unanswered } = useWords(words)
  return count > 0 && <><b className="count" aria-hidden="true">{count}</b><span className="unseen">{unanswered(count)}</span></>
}
