import type { MessageRow, MessageShown } from '@jemput/contract'
import { State } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { spokenPhone } from '../codes.ts'
import { useOffice } from '../office.ts'
import { may } from '../permits.ts'
import { useSpeech, useWords } from '../speech.tsx'
import { moment } from '../times.ts'
import { words as common } from '../words.ts'
import type { OutgoingSearch } from './OutgoingPage.tsx'
import { reasonOf } from './reason.ts'
import { RevealNumber } from './RevealNumber.tsx'
import { SendAgain } from './SendAgain.tsx'
import { useArrival } from './useArrival.ts'
import { statusShapes, type Words } from './words.ts'

/** What was revealed is covered again by itself. */
const REVEALED_MS = 120_000

type PanelProps = {
  message: MessageRow | undefined
  /** Where the list is, without one that is looked at. */
  back: OutgoingSearch
  said: Words; onAgain(message: MessageRow): Promise<void>
}

/** One message: how it stands and why, its number for a reason, and once more if that helps. */
export function MessagePanel({ message, back, said, onAgain }: PanelProps) {
  const { office } = useOffice()
  const { back: backWord } = useWords(common)
  const heading = useArrival(message && `${message.id} ${message.again}`)
  const [shown, setShown] = useState<MessageShown>()
  useEffect(() => {
    if (!shown) return
    const covering = setTimeout(() => setShown(undefined), REVEALED_MS)
    return () => clearTimeout(covering)
  }, [shown])
  if (!message) return <section className="panel unchosen" aria-label={said.outgoing}><section><p className="quiet">{said.choose}</p></section></section>
  const { phone, status, reason } = message
  return (
    <section className="panel" aria-labelledby="message">
      <section>
        <Link className="link back" to="/$office/pesan" params={{ office }} search={back}>{backWord}</Link>
        <h2 id="message" ref={heading} tabIndex={-1}>{said.message(phone)}</h2>
        <p><State shape={statusShapes[status]}>{said.states[status]}</State></p>
        <p>{said.meanings[status]} {reasonOf(reason, said)}</p>
      </section>
      <section><Facts message={message} shown={shown} said={said} /></section>
      <div className="act">
        <SendAgain message={message} said={said.again} onAgain={onAgain} />
        <RevealNumber id={message.id} revealed={shown !== undefined} said={said.reveal} onShown={setShown} />
      </div>
    </section>
  )
}

function Facts({ message: { lane, parts, attempts, createdAt, triedAt, nextAt }, shown, said }: { message: MessageRow; shown: MessageShown | undefined; said: Words }) {
  const { zone, role } = useOffice()
  const { language } = useSpeech()
  const { facts } = said
  const hidden = may(role, 'listSickRequests') ? said.reveal.erased : said.reveal.notYours
  return (
    <dl className="facts">
      {shown && <><dt>{facts.phone}</dt><dd className="number">{spokenPhone(shown.phone)}</dd><dt>{facts.text}</dt><dd>{shown.text ?? hidden}</dd></>}
      <dt>{said.lane}</dt><dd>{said.lanes[lane]}</dd>
      <dt>{facts.parts}</dt><dd>{facts.sms(parts)}</dd>
      <dt>{facts.made}</dt><dd>{moment(createdAt, zone, language)}</dd>
      <dt>{facts.attempts}</dt><dd>{facts.times(attempts)}</dd>
      {triedAt !== null && <><dt>{facts.tried}</dt><dd>{moment(triedAt, zone, language)}</dd></>}
      {nextAt !== null && attempts > 0 && <><dt>{facts.next}</dt><dd>{moment(nextAt, zone, language)}</dd></>}
    </dl>
  )
}
