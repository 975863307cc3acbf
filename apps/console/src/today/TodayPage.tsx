import type { Today, Verdict } from '@jemput/contract'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { api, ask, type Said } from '../api.ts'
import { useOffice } from '../office.ts'
import { Page } from '../Page.tsx'
import { may } from '../permits.ts'
import { useSpeech, useWords } from '../speech.tsx'
import { day as dayOf } from '../times.ts'
import { Told } from '../Told.tsx'
import { useRefresh } from '../useRefresh.ts'
import { words as common } from '../words.ts'
import { ChosenDay } from './ChosenDay.tsx'
import { CodeBox } from './CodeBox.tsx'
import { VerdictPanel } from './VerdictPanel.tsx'
import { VisitList } from './VisitList.tsx'
import { Windows } from './Windows.tsx'
import { words } from './words.ts'

const REFRESH_MS = 5_000

/** A code and what came of it; the code is kept for asking again with a reason. */
export type Judged = { code: string; said: Said<Verdict> }

/** Hari ini: who is expected, who has come, and the field into which the next code goes. */
export const TodayPage = ({ said, asked = '' }: { said: Said<Today>; asked?: string | undefined }) => (
  <Told title={useWords(common).pages.today} said={said} of={asked}>{(day) => <Day day={day} />}</Told>
)

function Day({ day }: { day: Today }) {
  const { office, role } = useOffice()
  const { language } = useSpeech()
  const [judged, setJudged] = useState<Judged>()
  const codeBox = useRef<HTMLInputElement>(null)
  const refresh = useRefresh(REFRESH_MS)
  const said = useWords(words)
  const { today } = useWords(common).pages

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F2') return
      event.preventDefault()
      codeBox.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  async function receive(code: string, judging: { override?: string; sendAway?: boolean } = {}) {
    setJudged({ code, said: await ask(api.offices[':office']['check-ins'].$post({ param: { office }, json: { code, ...judging } })) })
    codeBox.current?.focus()
    await refresh()
  }

  const isToday = day.date === day.today
  const late = judged?.said.ok && judged.said.value.outcome === 'late'
  return (
    <Page
      title={isToday ? today : said.otherDay} under={dayOf(day.date, language)} time={day.time} keys={[['F2', said.scanKey]]}
      box={<CodeBox said={said} ref={codeBox} primary={!late} onCode={receive} />}
      aside={<VerdictPanel judged={judged} reasons={day.lateReasons} said={said} language={language} onAgain={receive} />}
    >
      <Windows day={day} said={said} language={language} />
      <div className="tools">
        {may(role, 'bookFor') && <Link className="button" to="/$office/bantu" params={{ office }}>{said.help}</Link>}
        <ChosenDay day={day} said={said} />
      </div>
      <VisitList day={day} said={said} language={language} onChanged={refresh} />
    </Page>
  )
}
