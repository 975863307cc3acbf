import type { ParcelItem } from '@jemput/sync'
import { Icon } from '@jemput/ui'
import { Keypad } from '@jemput/ui/field'
import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import { StepScreen } from '../capture/StepScreen.tsx'
import { DIGITS, fitsHere, TRIES } from './check-code.ts'
import type { Handover } from './handover.ts'
import { NoCodeDialog } from './NoCodeDialog.tsx'
import type { Words } from './words.ts'

type CodeStepProps = {
  handover: Handover; parcel: ParcelItem; said: Words; bar: ReactNode; change(how: (handover: Handover) => Handover): void; onBack(): void; onFailed(): void; onGo(): void
}
type Judged = 'no' | 'checking' | 'fits'

/** The recipient says eight digits. What can be compared without a signal is compared here; five wrong ones end it. */
export function CodeStep({ handover, parcel, said, bar, change, onBack, onFailed, onGo }: CodeStepProps) {
  const words = said.code
  const code = handover.code ?? ''
  const [judged, setJudged] = useState<Judged>('no')
  const [isAsking, setAsking] = useState(false)
  const left = TRIES - handover.wrong
  const isBlocked = left <= 0 && handover.noCodeReason === null

  useEffect(() => {
    if (code.length < DIGITS) return setJudged('no')
    let gone = false
    setJudged('checking')
    void fitsHere(code, parcel.check).then((fits) => {
      if (gone) return
      setJudged(fits ? 'fits' : 'no')
      if (!fits) change((now) => ({ ...now, code: null, wrong: now.wrong + 1 }))
    })
    return () => { gone = true }
  }, [code, parcel.check, change])

  const write = (next: (code: string) => string) => change((now) => ({ ...now, noCodeReason: null, code: next(now.code ?? '').slice(0, DIGITS) || null }))
  // Before anything is painted: the first digit counts too.
  useLayoutEffect(() => {
    if (isBlocked || isAsking) return
    const onKey = ({ key }: KeyboardEvent) => {
      if (/^\d$/.test(key)) write((now) => now + key)
      else if (key === 'Backspace') write((now) => now.slice(0, -1))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })

  const isReady = judged === 'fits' || handover.noCodeReason !== null
  const on = isReady
    ? <button type="button" className="button" onClick={onGo}>{words.on}</button>
    : <p className="button line waiting" role="status">{judged === 'checking' ? words.checking : words.left(DIGITS - code.length)}</p>
  return (
    <StepScreen
      bar={bar} title={said.hand.title} sub={said.hand.step(parcel.name, 1)} back={{ label: said.back, go: onBack }} steps={{ at: 1, of: 2 }}
      act={isBlocked ? <button type="button" className="button" onClick={onFailed}>{said.detail.failed}</button> : (
        <>
          <Keypad words={words} onDigit={(digit) => write((now) => now + digit)} onErase={() => write((now) => now.slice(0, -1))} onClear={() => write(() => '')} />
          {on}
        </>
      )}
    >
      <h2 className="door-name">{words.title}</h2>
      {!isBlocked && <p className="sub">{words.ask}</p>}
      {!isBlocked && <Boxes code={code} label={words.digits(code.length)} />}
      <div className="code-verdict" role="status"><Verdict handover={handover} judged={judged} left={left} isBlocked={isBlocked} isTyping={code !== ''} words={words} /></div>
      <button type="button" className="link no-code" onClick={() => setAsking(true)}>{words.none}</button>
      {isAsking && (
        <NoCodeDialog
          said={said} onClose={() => setAsking(false)}
          onReason={(noCodeReason) => {
            change((now) => ({ ...now, code: null, noCodeReason }))
            onGo()
          }}
        />
      )}
    </StepScreen>
  )
}

const Boxes = ({ code, label }: { code: string; label: string }) => (
  <div className="boxes" role="img" aria-label={label}>
    {Array.from({ length: DIGITS }, (_, at) => <i key={at} className={at === code.length ? 'next' : undefined}>{code[at]}</i>)}
  </div>
)

type VerdictProps = { handover: Handover; judged: Judged; left: number; isBlocked: boolean; isTyping: boolean; words: Words['code'] }

function Verdict({ handover: { noCodeReason, wrong }, judged, left, isBlocked, isTyping, words }: VerdictProps) {
  if (isBlocked) return <><span className="brick"><Icon name="stop" size={32} /></span><p><b>{words.blocked}</b><br />{words.blockedText}</p></>
  if (judged === 'fits') return <><span className="leaf"><Icon name="done" size={24} /></span><p><b>{words.fits}</b> {words.fitsText}</p></>
  if (noCodeReason !== null) return <><span className="gold"><Icon name="warn" size={24} /></span><p><b>{words.without}</b>: {noCodeReason}</p></>
  if (wrong > 0 && !isTyping) return <><span className="brick"><Icon name="cross" size={24} /></span><p><b>{words.wrong(left)}</b><br />{words.wrongText}</p></>
  return null
}
