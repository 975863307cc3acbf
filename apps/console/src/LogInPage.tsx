import { LanguageSwitch, Mark } from '@jemput/ui'
import { useRouter } from '@tanstack/react-router'
import { useEffect, type FormEvent } from 'react'
import { api, ask } from './api.ts'
import { useSpeech, useWords } from './speech.tsx'
import { useAct } from './useAct.ts'
import { words } from './words.ts'

/** E-mail and password; then the page that somebody wanted, else their first one. */
export function LogInPage({ next }: { next: string | undefined }) {
  const { language, chooseLanguage } = useSpeech()
  const said = useWords(words)
  const { act, refusal } = useAct()
  const router = useRouter()
  useEffect(() => { document.title = `${said.console} | Jemput` }, [said])

  function logIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const json = { email: String(form.get('email')), password: String(form.get('password')) }
    void act(() => ask(api.session.$post({ json })), () => {
      router.clearCache()
      return router.navigate({ href: next ?? '/console/' })
    })
  }

  return (
    <main className="alone">
      <p className="brand"><Mark filled={['south-west']} />Jemput</p>
      <h1>{said.console}</h1>
      <form onSubmit={logIn}>
        <label>{said.email}<input name="email" type="email" autoComplete="username" required autoFocus /></label>
        <label>{said.password}<input name="password" type="password" autoComplete="current-password" required /></label>
        <p className="refusal" role="alert">{refusal}</p>
        <button className="button primary" type="submit">{said.logIn}</button>
      </form>
      <LanguageSwitch language={language} choose={chooseLanguage} />
    </main>
  )
}
