import type { KioskAnswer, Post } from '@jemput/contract'
import { LanguageSwitch, Mark } from '@jemput/ui'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { api, ask, type Said } from '../api.ts'
import { useSpeech, useWords } from '../speech.tsx'
import { Answer } from './Answer.tsx'
import { words } from './words.ts'

/** An answer stays so long, ms; whoever comes next finds an empty kiosk. */
const SHOWN_MS = 20_000
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** A screen that anybody may touch: a code becomes a ticket. A scanner types and presses Enter; nothing about people is shown. */
export function KioskPage({ post }: { post: Post }) {
  const { language, chooseLanguage } = useSpeech()
  const said = useWords(words)
  const [code, setCode] = useState('')
  const [answer, setAnswer] = useState<Said<KioskAnswer>>()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => { document.title = `${said.title} | ${said.office} ${post.short}` }, [said, post])
  useEffect(() => {
    box.current?.focus()
    if (!answer) return
    const fading = setTimeout(() => setAnswer(undefined), SHOWN_MS)
    return () => clearTimeout(fading)
  }, [answer])

  async function scan(event: FormEvent) {
    event.preventDefault()
    if (code.trim() === '') return
    setCode('')
    setAnswer(await ask(api.offices[':office']['kiosk-scans'].$post({ param: { office: post.id }, json: { code } })))
  }
  const press = (digit: string) => {
    setAnswer(undefined)
    setCode((typed) => (typed + digit).slice(0, 12))
    box.current?.focus()
  }
  return (
    <main className="kiosk">
      <header>
        <p className="brand"><Mark filled={['south-west']} />{said.office} {post.short}</p>
        <LanguageSwitch language={language} choose={chooseLanguage} />
      </header>
      <h1>{said.title}</h1>
      <p className="lead">{said.text}</p>
      <form onSubmit={(event) => { void scan(event) }}>
        <input
          ref={box} className="code" aria-label={said.code} value={code} onChange={(event) => setCode(event.target.value)} autoFocus inputMode="none"
          autoComplete="off" maxLength={12} placeholder="0000-0000"
        />
        {answer ? <Answer said={answer} words={said} onNext={() => setAnswer(undefined)} /> : (
          <div className="pad" role="group" aria-label={said.keys}>
            {DIGITS.map((digit) => <button key={digit} className="button" type="button" onClick={() => press(digit)}>{digit}</button>)}
            <button className="button" type="button" onClick={() => { setCode(''); box.current?.focus() }}>{said.erase}</button>
            <button className="button" type="button" onClick={() => press('0')}>0</button>
            <button className="button primary" type="submit">{said.take}</button>
          </div>
        )}
      </form>
      <footer>
        <p><b>{said.priority}</b>{said.priorityText}</p>
        <p><b>{said.none}</b>{said.noneText}</p>
      </footer>
    </main>
  )
}
