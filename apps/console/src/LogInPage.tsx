import { LanguageSwitch, Mark, useLanguage } from '@jemput/ui'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api, ask } from './api.ts'
import { words } from './words.ts'

/** E-mail and password; then today. */
export function LogInPage() {
  const [language, chooseLanguage] = useLanguage()
  const said = words[language]
  const [refusal, setRefusal] = useState('')
  const navigate = useNavigate()

  async function logIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const answer = await ask(api.session.$post({ json: { email: String(form.get('email')), password: String(form.get('password')) } }))
    if (answer.ok) await navigate({ to: '/' })
    else setRefusal(answer.problem.title)
  }

  return (
    <main className="alone">
      <p className="brand"><Mark filled={['south-west']} />Jemput</p>
      <h1>{said.console}</h1>
      <form onSubmit={(event) => { void logIn(event) }}>
        <label>{said.email}<input name="email" type="email" autoComplete="username" required autoFocus /></label>
        <label>{said.password}<input name="password" type="password" autoComplete="current-password" required /></label>
        <p className="refusal" role="alert">{refusal}</p>
        <button className="button primary" type="submit">{said.logIn}</button>
      </form>
      <LanguageSwitch language={language} choose={chooseLanguage} />
    </main>
  )
}
