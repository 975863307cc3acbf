import type { Staff, Today, Verdict } from '@jemput/contract'
import { useLanguage } from '@jemput/ui'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { api, ask, type Said } from '../api.ts'
import { Frame } from '../Frame.tsx'
import { words } from '../words.ts'
import { CodeBox } from './CodeBox.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { VerdictPanel } from './VerdictPanel.tsx'
import { VisitList } from './VisitList.tsx'
import { Windows } from './Windows.tsx'

const REFRESH_MS = 5_000

type TodayProps = { staff: Staff; office: string; day: Said<Today> }
/** A code and what came of it; the code is kept for asking again with a reason. */
export type Judged = { code: string; said: Said<Verdict> }

/** Hari ini: who is expected, who has come, and the field into which the next code goes. */
export function TodayPage({ staff, office, day }: TodayProps) {
  const [language, chooseLanguage] = useLanguage()
  const [judged, setJudged] = useState<Judged>()
  const codeBox = useRef<HTMLInputElement>(null)
  const helpDialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const said = words[language]

  useEffect(() => {
    const ticking = setInterval(() => { if (!document.hidden) void router.invalidate() }, REFRESH_MS)
    return () => clearInterval(ticking)
  }, [router])
  useEffect(() => { void router.invalidate() }, [router, language])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F2') return
      event.preventDefault()
      codeBox.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  async function receive(code: string, override?: string) {
    setJudged({ code, said: await ask(api.offices[':office']['check-ins'].$post({ param: { office }, json: { code, override } })) })
    codeBox.current?.focus()
    await router.invalidate()
  }

  const frame = { staff, office, language, chooseLanguage, said }
  if (!day.ok) return <Frame {...frame}><p className="alone refusal" role="alert">{day.problem.title}</p></Frame>
  const late = judged?.said.ok && judged.said.value.outcome === 'late'
  return (
    <Frame {...frame} day={day.value} box={<CodeBox said={said} ref={codeBox} primary={!late} onCode={receive} />}>
      <div className="day">
        <Windows day={day.value} said={said} language={language} />
        <button className="button" type="button" onClick={() => helpDialog.current?.showModal()}>{said.help}</button>
        <VisitList day={day.value} said={said} language={language} />
      </div>
      <VerdictPanel judged={judged} reasons={day.value.lateReasons} said={said} language={language} onReason={receive} />
      <HelpDialog ref={helpDialog} office={office} day={day.value} said={said} onDone={() => { void router.invalidate() }} />
    </Frame>
  )
}
